// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The source of an expression for IPv4 addresses. */
export declare const ipv4Source: string;
/**
* The source of an expression for IPv6 addresses: all eight groups, or `::` in place of one or more of them. An IPv4 address
* stands for the last two, so that in front of one there are two groups fewer.
*/
export declare const ipv6Source: string;
