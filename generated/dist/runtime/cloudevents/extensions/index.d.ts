// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
export { type AuthContext, authContextOf, authContextTypes, withAuthContext } from "./authcontext.js";
export { type Bam, bamOf, bamTypes, withBam } from "./bam.js";
export { type Correlation, correlationOf, correlationTypes, withCorrelation } from "./correlation.js";
export { type DataClassification, dataClassificationOf, dataClassificationTypes, regulationsOf, withDataClassification } from "./data-classification.js";
export { type DataRef, dataRefOf, dataRefTypes, withDataRef } from "./dataref.js";
export { type Deprecation, deprecationOf, deprecationTypes, withDeprecation } from "./deprecation.js";
export { type DistributedTracing, distributedTracingOf, distributedTracingTypes, withDistributedTracing } from "./distributed-tracing.js";
export type { Signer, Verifier } from "./dsse.js";
export { type Verifiability, verifiabilityOf, verifiabilityTypes, withVerifiability } from "./dssematerial.js";
export { type ExpiryTime, expiryTimeOf, expiryTimeTypes, isExpired, withExpiryTime } from "./expirytime.js";
export type { ExtensionTypes } from "./extension.js";
export { type OpcUa, opcUaOf, opcUaTypes, withOpcUa } from "./opcua.js";
export { type Partitioning, partitioningOf, partitioningTypes, withPartitioning } from "./partitioning.js";
export { type RecordedTime, recordedTimeOf, recordedTimeTypes, withRecordedTime } from "./recordedtime.js";
export { type SampledRate, sampledRateOf, sampledRateTypes, withSampledRate } from "./sampledrate.js";
export { type Sequence, sequenceOf, sequenceTypes, withSequence } from "./sequence.js";
export { type Severity, severityOf, severityTypes, withSeverity } from "./severity.js";
export { type SignOptions, signEvent, type Verification, type VerifyOptions, verifyEvent } from "./verifiability.js";
