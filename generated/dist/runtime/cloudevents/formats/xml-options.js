// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The limits where nobody gives others. */
export const defaultLimits = {
	maxLength: 16777216,
	maxDepth: 256,
	maxNodes: 262144
};
