import {
  isAnything,
  kindsOf,
  type ListMember,
  type Member,
  type ObjectMember,
  type Shape,
  wholeKindsOf,
} from "./shape.js";

/** Whether TypeScript is sure to accept every value of a shape as one of another; `false` also where that is not clear. */
export function fits(shape: Shape, wider: Shape): boolean {
  return isAnything(wider) || shape.every((member) => wider.some((other) => memberFits(member, other)));
}

function memberFits(member: Member, wider: Member): boolean {
  if (member.is === "all") return member.parts.some((part) => fits(part, [wider]));
  if (wider.is === "all") return wider.parts.every((part) => fits([member], part));
  if (member.is === "reference") return wider.is === "reference" && member.name === wider.name;
  if (member.is === "text" && wider.is === "text") return member.text === wider.text;
  if (member.is === "object" && wider.is === "object") return objectFits(member, wider);
  if (member.is === "list" && wider.is === "list") return listFits(member, wider);
  if (member.is === "literal" && wider.is === "literal") return member.value === wider.value;
  return wider.is === "primitive" && (kindsOf(member) & ~wholeKindsOf(wider)) === 0;
}

function objectFits(object: ObjectMember, wider: ObjectMember): boolean {
  if (wider.rest.length > 0 && !isAnything(wider.rest)) return false;
  return [...wider.properties].every(([name, property]) => {
    const own = object.properties.get(name);
    if (own === undefined) return !property.required;
    return (own.required || !property.required) && fits(own.shape, property.shape);
  });
}

function listFits(list: ListMember, wider: ListMember): boolean {
  if (wider.prefix.length > 0) return false;
  return [...list.prefix, list.rest].every((shape) => fits(shape, wider.rest));
}
