/** Returns a name as a sentence of documentation: `orders on Kafka` becomes `Orders on Kafka.` */
export function asSentence(name: string): string {
  return name.replace(/^./u, (first) => first.toUpperCase()).replace(/(?<![.!?])$/, ".");
}
