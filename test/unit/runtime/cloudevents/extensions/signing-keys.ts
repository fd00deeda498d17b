/** A new key pair for ECDSA over P-256. */
export async function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
}

/** The public key that the documents of DSSE and of verifiability use in their examples. */
export async function examplePublicKey(): Promise<CryptoKey> {
  const x = 46950820868899156662930047687818585632848591499744589407958293238635476079160n;
  const y = 5640078356564379163099075877009565129882514886557779369047442380624545832820n;
  const point = Buffer.from(`04${[x, y].map((each) => each.toString(16).padStart(64, "0")).join("")}`, "hex");
  return crypto.subtle.importKey("raw", point, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);
}
