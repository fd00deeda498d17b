/** What comments say, without the signs that make them comments, the stars at their margin, and lines that only decorate. */
export function commentText(comments: readonly string[]): string {
  const lines = comments.flatMap((comment) => (comment.startsWith("//") ? lineText(comment) : blockLines(comment)));
  return lines
    .filter((line) => !/^[-=*#_~+/]{3,}$/.test(line))
    .join("\n")
    .trim();
}

function lineText(comment: string): string {
  return comment.replace(/^\/\/+!?/, "").trim();
}

function blockLines(comment: string): readonly string[] {
  return comment
    .slice(2, -2)
    .split("\n")
    .map((line) => line.trim().replace(/^\*+/, "").trim());
}
