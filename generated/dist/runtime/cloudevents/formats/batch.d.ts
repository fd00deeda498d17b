// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Encodes or decodes every event of a batch; what all batch formats share. One that fails makes the batch fail (CORE-26),
* after all of them have been looked at, or after some hundred problems.
*
* @throws EventError with the problems of all events, the event's index in front of each path; its code is that of the
*   first event that failed
*/
export declare function mapBatch<
	In,
	Out
>(events: readonly In[], convert: (event: In) => Out): Out[];
