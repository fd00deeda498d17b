import { generatedMembers, isSemanticVersion } from "../package-options.js";

/** What is wrong with a member of `package`. */
export interface MemberProblem {
  readonly member: string;
  readonly message: string;
  readonly fix?: string;
  /** The problem is the name of the member, and not its value. */
  readonly isName?: boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** The members that are checked. The others are copied as they are. */
const memberChecks: { readonly [member: string]: readonly [isValid: (value: unknown) => boolean, expected: string] } = {
  version: [isSemanticVersion, "a semantic version, such as 1.0.0"],
  description: [isText, "a string"],
  license: [isText, "a string"],
  private: [(value) => typeof value === "boolean", "true or false"],
  keywords: [isTexts, "a list of strings"],
};

/** Checks the members of `package.json` that a configuration sets. */
export function checkPackageMembers(members: { readonly [name: string]: unknown }): readonly MemberProblem[] {
  return Object.entries(members).flatMap(([member, value]): readonly MemberProblem[] => {
    if (generatedMembers.includes(member)) {
      const fix = member === "name" ? "Use the setting `name`." : "Remove it.";
      const message = `\`package\` cannot set ${JSON.stringify(member)}, which is generated.`;
      return [{ member, message, fix, isName: true }];
    }
    const [isValid, expected] = (Object.hasOwn(memberChecks, member) && memberChecks[member]) || [];
    return isValid === undefined || isValid(value)
      ? []
      : [{ member, message: `${JSON.stringify(member)} in \`package\` must be ${expected}.` }];
  });
}
