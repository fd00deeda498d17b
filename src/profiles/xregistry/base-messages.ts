import type { Catalogue, Message } from "./catalogue.js";

/** Makes the function that tells the messages which others are laid over, directly or by way of others. */
export function baseMessages({ groups }: Catalogue): (message: Message) => boolean {
  const bases = new Set(groups.flatMap(({ messages }) => messages.flatMap((message) => message.bases ?? [])));
  return ({ group, id }) =>
    [`/messagegroups/${group}`, `/endpoints/${group}`, group].some((owner) => bases.has(`${owner}/messages/${id}`));
}
