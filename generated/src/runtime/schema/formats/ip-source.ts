// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const group = String.raw`[\dA-Fa-f]{1,4}`;
const someGroup = String.raw`:*[\dA-Fa-f]+\b`;

/** The source of an expression for IPv4 addresses. */
export const ipv4Source: string = String.raw`(?:${octet}\.){3}${octet}`;

/**
 * The source of an expression for IPv6 addresses: all eight groups, or `::` in place of one or more of them. An IPv4 address
 * stands for the last two, so that in front of one there are two groups fewer.
 */
export const ipv6Source: string = String.raw`(?:(?:${group}:){6}(?:${group}:${group}|${ipv4Source})|(?!(?:${someGroup}){8}|(?:${someGroup}){7}\.)(?:${group}(?::${group})*)?::(?:(?:${group}:)*(?:${ipv4Source}|${group}))?)`;
