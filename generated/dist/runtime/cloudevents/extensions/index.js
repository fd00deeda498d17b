// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/*
* The documented extensions of CloudEvents, working draft of July 2026: typed, checked attribute sets. None of them is needed
* by anything else of this package; each is a module of its own.
* https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/README.md
*/
export { authContextOf, authContextTypes, withAuthContext } from "./authcontext.js";
export { bamOf, bamTypes, withBam } from "./bam.js";
export { correlationOf, correlationTypes, withCorrelation } from "./correlation.js";
export { dataClassificationOf, dataClassificationTypes, regulationsOf, withDataClassification } from "./data-classification.js";
export { dataRefOf, dataRefTypes, withDataRef } from "./dataref.js";
export { deprecationOf, deprecationTypes, withDeprecation } from "./deprecation.js";
export { distributedTracingOf, distributedTracingTypes, withDistributedTracing } from "./distributed-tracing.js";
export { verifiabilityOf, verifiabilityTypes, withVerifiability } from "./dssematerial.js";
export { expiryTimeOf, expiryTimeTypes, isExpired, withExpiryTime } from "./expirytime.js";
export { opcUaOf, opcUaTypes, withOpcUa } from "./opcua.js";
export { partitioningOf, partitioningTypes, withPartitioning } from "./partitioning.js";
export { recordedTimeOf, recordedTimeTypes, withRecordedTime } from "./recordedtime.js";
export { sampledRateOf, sampledRateTypes, withSampledRate } from "./sampledrate.js";
export { sequenceOf, sequenceTypes, withSequence } from "./sequence.js";
export { severityOf, severityTypes, withSeverity } from "./severity.js";
export { signEvent, verifyEvent } from "./verifiability.js";
