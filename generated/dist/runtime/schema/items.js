// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// Plain loops, because `Array.prototype.every` and its kin pass over the holes of a sparse array.
/** Whether every item of an array, from a certain one on, passes a check. */
export function everyItem(list, check, start = 0) {
	for (let index = start; index < list.length; index++) {
		if (!check(list[index], index)) return false;
	}
	return true;
}
/** How many items of an array pass a check. */
export function countItems(list, check) {
	let count = 0;
	for (let index = 0; index < list.length; index++) {
		if (check(list[index])) count++;
	}
	return count;
}
