import { elementOf, elementWith, restricted, schemaText } from "./xsd-text.js";

/** A construct, with values that it accepts and values that it refuses. */
export type Construct = readonly [what: string, document: string, good: readonly unknown[], bad: readonly unknown[]];

function builtIn(name: string, good: readonly unknown[], bad: readonly unknown[]): Construct {
  return [`xs:${name}`, elementOf(`xs:${name}`), good, bad];
}

const builtIns: readonly Construct[] = [
  builtIn("anyType", [1, null, {}, []], []),
  builtIn("anySimpleType", ["a", 1, true], [null, {}]),
  builtIn("string", ["", "a\nb"], [1, null]),
  builtIn("normalizedString", [" a "], ["a\n"]),
  builtIn("token", ["", "a b"], [" a", "a  b"]),
  builtIn("language", ["de", "en-GB"], ["", "d1"]),
  builtIn("Name", ["a:b", "_a-1"], ["1a", "a b"]),
  builtIn("NCName", ["äb", "a.b"], ["a:b", "-a"]),
  builtIn("ID", ["a"], ["1"]),
  builtIn("QName", ["a:b", "b"], [":b", "a:b:c"]),
  builtIn("NMTOKEN", ["-1"], ["a b", ""]),
  builtIn("NMTOKENS", [["a", "b"]], [[], "a b", ["a b"]]),
  builtIn("boolean", [true, false], ["true", 1]),
  builtIn("decimal", ["12.50", 1.5, "-0.1"], ["1e3", "INF", "+1"]),
  builtIn("integer", [1, "123456789012345678901234567890", "-1"], [1.5, "1.0", 2 ** 53]),
  builtIn("nonPositiveInteger", [0, -1, "-5"], [1, "1"]),
  builtIn("negativeInteger", [-1, "-99999999999999999999"], [0, "0", "-0"]),
  builtIn("nonNegativeInteger", [0, "1"], [-1, "-1"]),
  builtIn("positiveInteger", [1, "99999999999999999999"], [0, "0"]),
  builtIn("long", [1, "9223372036854775807"], ["9223372036854775808"]),
  builtIn("int", [-(2 ** 31), 2 ** 31 - 1], [2 ** 31, "1"]),
  builtIn("short", [-32768], [32768]),
  builtIn("byte", [127], [128]),
  builtIn("unsignedLong", ["18446744073709551615"], ["18446744073709551616", -1]),
  builtIn("unsignedInt", [2 ** 32 - 1], [2 ** 32, -1]),
  builtIn("unsignedShort", [65535], [65536]),
  builtIn("unsignedByte", [255], [256]),
  builtIn("float", [1.5], ["NaN"]),
  builtIn("double", [1e300], ["INF"]),
  builtIn("duration", ["P1Y2M3DT4H5M6.7S", "-P1D", "PT0S"], ["P", "PT", "1D", "P1S"]),
  builtIn("yearMonthDuration", ["P1Y2M"], ["P1D", "P"]),
  builtIn("dayTimeDuration", ["P1DT2H"], ["P1Y", "PT"]),
  builtIn(
    "dateTime",
    ["2024-01-01T00:00:00", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00.5+14:00"],
    ["2024-01-01", "2024-13-01T00:00:00", "2024-01-01T00:00:00+15:00"],
  ),
  builtIn("dateTimeStamp", ["2024-01-01T00:00:00Z"], ["2024-01-01T00:00:00"]),
  builtIn("date", ["2024-02-29"], ["2023-02-29", "2024-02-29Z"]),
  builtIn("time", ["12:00:00", "12:00:00Z"], ["12:00", "25:00:00"]),
  builtIn("gYear", ["2024", "-0044Z"], ["24"]),
  builtIn("gYearMonth", ["2024-12"], ["2024-13"]),
  builtIn("gMonthDay", ["--12-31"], ["12-31"]),
  builtIn("gDay", ["---31"], ["---32"]),
  builtIn("gMonth", ["--12"], ["--13"]),
  builtIn("hexBinary", ["00fF"], ["0"]),
  builtIn("base64Binary", ["AAEC"], ["AA"]),
  builtIn("anyURI", ["https://example.com/ä", "../a"], ["a b"]),
];

const facets: readonly Construct[] = [
  [
    "enumeration",
    restricted("xs:string", '<xs:enumeration value="a"/><xs:enumeration value="b c"/>'),
    ["a", "b c"],
    ["c"],
  ],
  [
    "enumeration of numbers",
    restricted("xs:int", '<xs:enumeration value="1"/><xs:enumeration value="02"/>'),
    [1, 2],
    [3, "1"],
  ],
  [
    "enumeration of wide integers",
    restricted("xs:long", '<xs:enumeration value="1"/><xs:enumeration value="9223372036854775807"/>'),
    [1, "1", "9223372036854775807"],
    [2],
  ],
  ["enumeration of truth", restricted("xs:boolean", '<xs:enumeration value="1"/>'), [true], [false]],
  [
    "patterns, any of which fits",
    restricted("xs:string", '<xs:pattern value="a+"/><xs:pattern value="b"/>'),
    ["aa", "b"],
    ["ab", "c"],
  ],
  [
    "patterns of several restrictions, all of which fit",
    elementOf(
      '<xs:restriction base="p"><xs:pattern value=".{2}"/></xs:restriction>',
      '<xs:simpleType name="p"><xs:restriction base="xs:string"><xs:pattern value="a*"/></xs:restriction></xs:simpleType>',
    ),
    ["aa"],
    ["a", "ab"],
  ],
  [
    "a pattern and a list of values",
    elementOf(
      '<xs:restriction base="p"><xs:pattern value="a"/></xs:restriction>',
      '<xs:simpleType name="p"><xs:restriction base="xs:string"><xs:enumeration value="a"/><xs:enumeration value="b"/></xs:restriction></xs:simpleType>',
    ),
    ["a"],
    ["b"],
  ],
  ["length", restricted("xs:string", '<xs:length value="2"/>'), ["ab"], ["a", "abc"]],
  [
    "minLength and maxLength",
    restricted("xs:token", '<xs:minLength value="1"/><xs:maxLength value="2"/>'),
    ["a", "ab"],
    ["", "abc"],
  ],
  ["length of bytes", restricted("xs:hexBinary", '<xs:length value="2"/>'), ["0011"], ["00"]],
  [
    "inclusive limits",
    restricted("xs:integer", '<xs:minInclusive value="0"/><xs:maxInclusive value="10"/>'),
    [0, 10],
    [-1, 11, "5"],
  ],
  [
    "exclusive limits",
    restricted("xs:integer", '<xs:minExclusive value="0"/><xs:maxExclusive value="10"/>'),
    [1, 9],
    [0, 10],
  ],
  [
    "a limit that leaves wide integers",
    restricted("xs:integer", '<xs:minInclusive value="5"/>'),
    [5, "5", "99999999999999999999"],
    [4, "4"],
  ],
  ["a limit of floats", restricted("xs:double", '<xs:minInclusive value="0.5"/>'), [0.5], [0.4]],
  ["totalDigits of integers", restricted("xs:integer", '<xs:totalDigits value="3"/>'), [999, -999], [1000]],
  [
    "totalDigits of many digits",
    restricted("xs:decimal", '<xs:totalDigits value="1001"/>'),
    ["9".repeat(1001)],
    ["9".repeat(1002)],
  ],
  [
    "totalDigits that nothing has",
    restricted("xs:decimal", '<xs:totalDigits value="1000000000000"/>'),
    ["9".repeat(1002)],
    ["x"],
  ],
  [
    "totalDigits and fractionDigits",
    restricted("xs:decimal", '<xs:totalDigits value="5"/><xs:fractionDigits value="2"/>'),
    ["12345", "123.45", "0.10"],
    ["123456", "1.234"],
  ],
  [
    "whole limits of decimals, of texts too",
    restricted("xs:decimal", '<xs:minExclusive value="0"/><xs:maxInclusive value="100.0"/>'),
    ["0.01", "100.0", 99.9],
    ["0", "-1", "100.01", 0],
  ],
  [
    "explicitTimezone, required",
    restricted("xs:dateTime", '<xs:explicitTimezone value="required"/>'),
    ["2024-01-01T00:00:00Z"],
    ["2024-01-01T00:00:00"],
  ],
  [
    "explicitTimezone, prohibited",
    restricted("xs:time", '<xs:explicitTimezone value="prohibited"/>'),
    ["00:00:00"],
    ["00:00:00Z"],
  ],
  ["whiteSpace, which is about XML", restricted("xs:string", '<xs:whiteSpace value="collapse"/>'), ["a"], [1]],
  ["list", elementOf('<xs:list itemType="xs:int"/>'), [[1, 2], []], ["1 2", ["1"]]],
  [
    "list with a length",
    elementOf(
      '<xs:restriction base="l"><xs:length value="2"/></xs:restriction>',
      '<xs:simpleType name="l"><xs:list><xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType></xs:list></xs:simpleType>',
    ),
    [["a", "b"]],
    [["a"]],
  ],
  [
    "union",
    elementOf(
      '<xs:union memberTypes="xs:int xs:boolean"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="none"/></xs:restriction></xs:simpleType></xs:union>',
    ),
    [1, true, "none"],
    ["some", null],
  ],
  [
    "union with a list of values",
    elementOf(
      '<xs:restriction base="u"><xs:enumeration value="1"/></xs:restriction>',
      '<xs:simpleType name="u"><xs:union memberTypes="xs:int xs:string"/></xs:simpleType>',
    ),
    [1, "1"],
    [2, "2"],
  ],
];

const elements = (names: string): string =>
  names
    .split(" ")
    .map((name) => `<xs:element name="${name}" type="xs:int"/>`)
    .join("");

const models: readonly Construct[] = [
  [
    "sequence",
    elementWith(`<xs:sequence>${elements("a b")}</xs:sequence>`),
    [{ a: 1, b: 2 }],
    [{ a: 1 }, { a: 1, b: 2, c: 3 }, { a: "1", b: 2 }, []],
  ],
  [
    "all",
    elementWith(`<xs:all>${elements("a")}<xs:element name="b" minOccurs="0" type="xs:int"/></xs:all>`),
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ b: 1 }],
  ],
  ["choice", elementWith(`<xs:choice>${elements("a b")}</xs:choice>`), [{ a: 1 }, { b: 1 }], [{}, { a: 1, b: 1 }]],
  [
    "choice of sequences",
    elementWith(
      `<xs:choice><xs:sequence>${elements("a b")}</xs:sequence><xs:sequence>${elements("c d")}</xs:sequence></xs:choice>`,
    ),
    [
      { a: 1, b: 1 },
      { c: 1, d: 1 },
    ],
    [{ a: 1 }, { a: 1, b: 1, c: 1 }, {}],
  ],
  [
    "choice that may be left out",
    elementWith(`<xs:sequence>${elements("x")}<xs:choice minOccurs="0">${elements("a b")}</xs:choice></xs:sequence>`),
    [{ x: 1 }, { x: 1, a: 1 }],
    [{ x: 1, a: 1, b: 1 }, { a: 1 }],
  ],
  [
    "choice within a choice",
    elementWith(
      `<xs:choice><xs:sequence>${elements("x")}<xs:choice>${elements("a b")}</xs:choice></xs:sequence>${elements("y")}</xs:choice>`,
    ),
    [{ x: 1, a: 1 }, { y: 1 }],
    [{ x: 1 }, { x: 1, a: 1, b: 1 }, { y: 1, a: 1 }],
  ],
  [
    "choice of an element in several sequences",
    elementWith(
      `<xs:choice><xs:sequence>${elements("a b")}</xs:sequence><xs:sequence>${elements("a c")}</xs:sequence></xs:choice>`,
    ),
    [
      { a: 1, b: 1 },
      { a: 1, c: 1 },
    ],
    [{ a: 1 }, { a: 1, b: 1, c: 1 }, { b: 1 }],
  ],
  [
    "choice with something that may be empty",
    elementWith(`<xs:choice><xs:element name="a" type="xs:int" minOccurs="0"/>${elements("b")}</xs:choice>`),
    [{}, { a: 1 }, { b: 1 }],
    [{ a: 1, b: 1 }],
  ],
  [
    "choice that is repeated",
    elementWith(`<xs:choice maxOccurs="unbounded">${elements("a b")}</xs:choice>`),
    [{ a: [1] }, { a: [1], b: [1, 2] }],
    [{}, { a: 1 }, { a: [] }],
  ],
  [
    "choice that is repeated, or not there",
    elementWith(`<xs:choice minOccurs="0" maxOccurs="unbounded">${elements("a b")}</xs:choice>`),
    [{}, { a: [], b: [1] }],
    [{ a: 1 }],
  ],
  [
    "sequence that may be left out",
    elementWith(`<xs:sequence minOccurs="0">${elements("a b")}</xs:sequence>`),
    [{}, { a: 1, b: 1 }],
    [{ a: 1 }],
  ],
  [
    "sequence that is repeated",
    elementWith(`<xs:sequence minOccurs="2" maxOccurs="3">${elements("a")}</xs:sequence>`),
    [{ a: [1, 2] }],
    [{ a: [1] }, { a: [1, 2, 3, 4] }, {}],
  ],
  [
    "an element in two places",
    elementWith(`<xs:sequence>${elements("a b a")}</xs:sequence>`),
    [{ a: [1, 2], b: 1 }],
    [
      { a: [1], b: 1 },
      { a: 1, b: 1 },
    ],
  ],
  [
    "minOccurs and maxOccurs",
    elementWith('<xs:sequence><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="2"/></xs:sequence>'),
    [{}, { a: [] }, { a: [1, 2] }],
    [{ a: [1, 2, 3] }],
  ],
  [
    "maxOccurs 0",
    elementWith('<xs:sequence><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="0"/></xs:sequence>'),
    [{}],
    [{ a: 1 }],
  ],
  [
    "group",
    elementWith(
      '<xs:sequence><xs:group ref="g"/></xs:sequence>',
      `<xs:group name="g"><xs:sequence>${elements("a")}</xs:sequence></xs:group>`,
    ),
    [{ a: 1 }],
    [{}],
  ],
  [
    "group that is repeated",
    elementWith(
      '<xs:group ref="g" maxOccurs="unbounded"/>',
      `<xs:group name="g"><xs:choice>${elements("a b")}</xs:choice></xs:group>`,
    ),
    [{ a: [1], b: [1] }],
    [{}],
  ],
  [
    "group whose element contains the group",
    elementWith(
      '<xs:group ref="g"/>',
      '<xs:group name="g"><xs:sequence><xs:element name="a" minOccurs="0"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element></xs:sequence></xs:group>',
    ),
    [{}, { a: { a: { a: {} } } }],
    [{ a: { a: { a: 1 } } }],
  ],
  [
    "any",
    elementWith(`<xs:sequence>${elements("a")}<xs:any processContents="lax"/></xs:sequence>`),
    [{ a: 1, z: {} }],
    [{ z: 1 }],
  ],
  [
    "openContent (1.1)",
    elementWith(`<xs:openContent><xs:any/></xs:openContent><xs:sequence>${elements("a")}</xs:sequence>`),
    [{ a: 1, z: 1 }],
    [{}],
  ],
  [
    "openContent none (1.1)",
    elementWith(`<xs:openContent mode="none"/><xs:sequence>${elements("a")}</xs:sequence>`),
    [{ a: 1 }],
    [{ a: 1, z: 1 }],
  ],
  [
    "defaultOpenContent (1.1)",
    schemaText(
      `<xs:defaultOpenContent><xs:any/></xs:defaultOpenContent><xs:element name="root"><xs:complexType><xs:sequence>${elements("a")}</xs:sequence></xs:complexType></xs:element>`,
    ),
    [{ a: 1, z: 1 }],
    [{}],
  ],
  ["nothing", elementWith(""), [{}], [{ a: 1 }, ""]],
  [
    "an element without a type",
    elementWith('<xs:sequence><xs:element name="a"/></xs:sequence>'),
    [{ a: 1 }, { a: {} }],
    [{}],
  ],
  [
    "an element by reference",
    elementWith(
      '<xs:sequence><xs:element ref="a" maxOccurs="2"/></xs:sequence>',
      '<xs:element name="a" type="xs:int"/>',
    ).replace('name="root"', 'name="root" id="r"'),
    [{ a: [1] }],
    [{ a: 1 }],
  ],
  [
    "an element that contains itself",
    elementWith('<xs:sequence><xs:element ref="root" minOccurs="0"/></xs:sequence>'),
    [{ root: { root: {} } }],
    [{ root: 1 }],
  ],
  [
    "a nillable element",
    elementWith('<xs:sequence><xs:element name="a" type="xs:int" nillable="true"/></xs:sequence>'),
    [{ a: null }, { a: 1 }],
    [{}, { a: "" }],
  ],
  [
    "a fixed element",
    elementWith('<xs:sequence><xs:element name="a" type="xs:int" fixed="7"/></xs:sequence>'),
    [{ a: 7 }],
    [{ a: 8 }, { a: "7" }],
  ],
  [
    "a fixed wide integer",
    elementWith('<xs:sequence><xs:element name="a" type="xs:long" fixed="7"/></xs:sequence>'),
    [{ a: 7 }, { a: "7" }],
    [{ a: 8 }],
  ],
  [
    "attributes",
    elementWith('<xs:attribute name="a" type="xs:int" use="required"/><xs:attribute name="b"/>'),
    [{ a: 1 }, { a: 1, b: "" }],
    [{}, { a: 1, b: 1 }, { a: 1, c: 1 }],
  ],
  [
    "an attribute that is called like an element",
    elementWith(`<xs:sequence>${elements("a")}</xs:sequence><xs:attribute name="a" use="required"/>`),
    [{ a: 1, "@a": "x" }],
    [{ a: 1 }],
  ],
  [
    "a fixed attribute",
    elementWith('<xs:attribute name="a" type="xs:boolean" fixed="true"/>'),
    [{ a: true }, {}],
    [{ a: false }],
  ],
  ["a prohibited attribute", elementWith('<xs:attribute name="a" use="prohibited"/>'), [{}], [{ a: "" }]],
  [
    "attributes by reference, and those of XML",
    elementWith('<xs:attribute ref="a"/><xs:attribute ref="xml:lang"/>', '<xs:attribute name="a" type="xs:int"/>'),
    [{ a: 1, lang: "de" }],
    [{ a: "" }, { lang: 1 }],
  ],
  [
    "attributeGroup",
    elementWith(
      '<xs:attributeGroup ref="g"/>',
      '<xs:attributeGroup name="g"><xs:attribute name="a" type="xs:int"/><xs:attributeGroup ref="h"/></xs:attributeGroup><xs:attributeGroup name="h"><xs:attribute name="b" use="required"/></xs:attributeGroup>',
    ),
    [{ b: "" }, { a: 1, b: "" }],
    [{ a: 1 }],
  ],
  ["anyAttribute", elementWith("<xs:anyAttribute/>"), [{ z: 1 }], [1]],
  [
    "mixed content",
    schemaText(
      `<xs:element name="root"><xs:complexType mixed="true"><xs:sequence>${elements("a")}</xs:sequence></xs:complexType></xs:element>`,
    ),
    [{ a: 1 }, { a: 1, value: "text" }],
    [{ value: "text" }, { a: 1, value: 1 }],
  ],
  [
    "mixed content with an element called value",
    schemaText(
      `<xs:element name="root"><xs:complexType mixed="true"><xs:sequence>${elements("value")}</xs:sequence></xs:complexType></xs:element>`,
    ),
    [{ value: 1, "@text": "" }],
    [{ value: "" }],
  ],
  [
    "simple content",
    elementWith(
      '<xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="currency" use="required"/></xs:extension></xs:simpleContent>',
    ),
    [{ value: "1.50", currency: "EUR" }],
    [{ currency: "EUR" }, "1.50"],
  ],
  [
    "simple content with an attribute called value",
    elementWith(
      '<xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="value"/></xs:extension></xs:simpleContent>',
    ),
    [{ value: 1, "@value": "" }],
    [{ value: "" }],
  ],
  [
    "simple content without attributes",
    elementWith('<xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent>'),
    [1],
    [{ value: 1 }],
  ],
  [
    "simple content, restricted",
    elementWith(
      '<xs:simpleContent><xs:restriction base="t"><xs:maxInclusive value="5"/></xs:restriction></xs:simpleContent>',
      '<xs:complexType name="t"><xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="a"/></xs:extension></xs:simpleContent></xs:complexType>',
    ),
    [{ value: 5, a: "" }],
    [{ value: 6 }],
  ],
];

const base = `<xs:complexType name="base"><xs:sequence>${elements("a")}</xs:sequence><xs:attribute name="x"/><xs:attribute name="y"/></xs:complexType>`;

const derivations: readonly Construct[] = [
  [
    "extension",
    elementWith(
      `<xs:complexContent><xs:extension base="base"><xs:sequence>${elements("b")}</xs:sequence><xs:attribute name="z"/></xs:extension></xs:complexContent>`,
      base,
    ),
    [{ a: 1, b: 1, x: "", z: "" }],
    [{ a: 1 }, { b: 1 }],
  ],
  [
    "restriction",
    elementWith(
      `<xs:complexContent><xs:restriction base="base"><xs:sequence>${elements("a")}</xs:sequence><xs:attribute name="x" use="required"/><xs:attribute name="y" use="prohibited"/></xs:restriction></xs:complexContent>`,
      base,
    ),
    [{ a: 1, x: "" }],
    [{ a: 1 }, { a: 1, x: "", y: "" }],
  ],
  [
    "restriction of any type",
    elementWith(
      `<xs:complexContent><xs:restriction base="xs:anyType"><xs:sequence>${elements("a")}</xs:sequence></xs:restriction></xs:complexContent>`,
    ),
    [{ a: 1 }],
    [{}],
  ],
  [
    "extension of mixed content",
    elementWith(
      '<xs:complexContent><xs:extension base="m"/></xs:complexContent>',
      '<xs:complexType name="m" mixed="true"/>',
    ),
    [{ value: "" }, {}],
    [{ value: 1 }],
  ],
  ["a named type", schemaText(`<xs:element name="root" type="base"/>${base}`), [{ a: 1 }], [{}]],
  [
    "an abstract type, which stands for those derived from it",
    elementWith(
      '<xs:sequence><xs:element name="s" type="shape"/></xs:sequence>',
      `<xs:complexType name="shape" abstract="true"/><xs:complexType name="circle"><xs:complexContent><xs:extension base="shape"><xs:sequence>${elements("r")}</xs:sequence></xs:extension></xs:complexContent></xs:complexType><xs:complexType name="square"><xs:complexContent><xs:extension base="shape"><xs:sequence>${elements("w")}</xs:sequence></xs:extension></xs:complexContent></xs:complexType>`,
    ),
    [{ s: { r: 1 } }, { s: { w: 1 } }],
    [{ s: {} }, { s: { r: 1, w: 1 } }],
  ],
  [
    "a substitution group, whose head is abstract",
    elementWith(
      '<xs:sequence><xs:element ref="head"/></xs:sequence>',
      '<xs:element name="head" type="xs:int" abstract="true"/><xs:element name="m1" substitutionGroup="head"/><xs:element name="m2" type="xs:boolean" substitutionGroup="m1"/>',
    ),
    [{ m1: 1 }, { m2: true }],
    [{ head: 1 }, {}, { m1: 1, m2: true }, { m1: "" }],
  ],
  [
    "a substitution group, repeated",
    elementWith(
      '<xs:sequence><xs:element ref="head" maxOccurs="unbounded"/></xs:sequence>',
      '<xs:element name="head" type="xs:int"/><xs:element name="m" substitutionGroup="head"/>',
    ),
    [{ head: [1], m: [1] }],
    [{}, { m: 1 }],
  ],
  [
    "types that contain each other",
    schemaText(
      '<xs:element name="root" type="a"/><xs:complexType name="a"><xs:sequence><xs:element name="b" type="b" minOccurs="0"/></xs:sequence></xs:complexType><xs:complexType name="b"><xs:sequence><xs:element name="a" type="a" minOccurs="0"/></xs:sequence></xs:complexType>',
    ),
    [{ b: { a: { b: {} } } }],
    [{ b: { b: {} } }],
  ],
  [
    "a document without a target namespace",
    '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"><x:element name="root" type="t"/><x:simpleType name="t"><x:restriction base="x:int"/></x:simpleType></x:schema>',
    [1],
    [""],
  ],
  ["a document that begins with a line break and a byte order mark", `\uFEFF\n  ${elementOf("xs:int")}`, [1], [""]],
];

/** Every construct of the language. */
export const constructs: readonly Construct[] = [...builtIns, ...facets, ...models, ...derivations];
