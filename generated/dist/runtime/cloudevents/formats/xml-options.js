// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The limits, those included that nobody has given. */
export function limitsOf(options) {
	const { maxLength = 2 ** 23, maxDepth = 2 ** 7, maxNodes = 2 ** 17 } = options;
	return {
		maxLength,
		maxDepth,
		maxNodes
	};
}
