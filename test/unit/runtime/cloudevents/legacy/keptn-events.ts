/** An event of version 0.2 as Keptn's services exchanged them, and what it becomes. */
export interface KeptnEvent {
  readonly name: string;
  readonly legacy: Readonly<Record<string, unknown>>;
  readonly upgraded: Readonly<Record<string, unknown>>;
  /** The rules of the warnings. */
  readonly warnings: readonly string[];
}

const context = "8f3c1a52-0b7e-4d19-9a64-2f5d7c0e1b83";

/**
 * The events of Keptn 0.6 and 0.7, by what is known of them: `specversion` 0.2, JSON data, the context id as an
 * extension, sources that are bare words, times with five digits of a fraction, and a `triggerid` on what has finished.
 */
export const keptnEvents: readonly KeptnEvent[] = [
  {
    name: "a deployment has finished",
    legacy: {
      type: "sh.keptn.events.deploy.finished",
      specversion: "0.2",
      source: "helm-service",
      id: "c2f0a6d1-6b1e-4a77-8f0d-3b9e5a41c7d2",
      time: "2020-03-11T09:14:27.53217Z",
      contenttype: "application/json",
      shkeptncontext: context,
      triggerid: "91d4e7b0-52a3-4c68-b1f9-e07c3d5a8264",
      data: {
        project: "webshop",
        stage: "staging",
        service: "basket",
        deploymentstrategy: "blue_green_service",
        testStrategy: "performance",
        image: "registry.example/basket",
        tag: "2.4.1",
        labels: { build: "118" },
      },
    },
    upgraded: {
      specversion: "1.0",
      type: "sh.keptn.events.deploy.finished",
      source: "helm-service",
      id: "c2f0a6d1-6b1e-4a77-8f0d-3b9e5a41c7d2",
      time: "2020-03-11T09:14:27.53217Z",
      datacontenttype: "application/json",
      shkeptncontext: context,
      triggerid: "91d4e7b0-52a3-4c68-b1f9-e07c3d5a8264",
      data: {
        project: "webshop",
        stage: "staging",
        service: "basket",
        deploymentstrategy: "blue_green_service",
        testStrategy: "performance",
        image: "registry.example/basket",
        tag: "2.4.1",
        labels: { build: "118" },
      },
    },
    warnings: [],
  },
  {
    name: "a pull request has been merged; the extensions are in the object that 0.2's schema still listed",
    legacy: {
      type: "sh.keptn.events.pullrequest.merged",
      specversion: "0.2",
      source: "https://git.example/webshop/basket",
      id: "pr-77-merged",
      contenttype: "application/json; charset=utf-8",
      schemaurl: "/schemas/pull-request",
      extensions: { shkeptncontext: context, reviewedBy: ["ada", "grace"], approvals: 2 },
      data: { repository: "webshop/basket", number: 77, target: "main", commit: "9b1c5d0" },
    },
    upgraded: {
      specversion: "1.0",
      type: "sh.keptn.events.pullrequest.merged",
      source: "https://git.example/webshop/basket",
      id: "pr-77-merged",
      datacontenttype: "application/json; charset=utf-8",
      schemaurl: "/schemas/pull-request",
      shkeptncontext: context,
      reviewedby: '["ada","grace"]',
      approvals: 2,
      data: { repository: "webshop/basket", number: 77, target: "main", commit: "9b1c5d0" },
    },
    warnings: ["schemaurl", "extensions", "extensions"],
  },
  {
    name: "a push, whose data is a string with JSON text and whose version is missing",
    legacy: {
      type: "sh.keptn.events.push",
      source: "git-bridge",
      id: "push-4711",
      time: "2020-03-11T10:02:00+01:00",
      contenttype: "application/json",
      shkeptncontext: context,
      data: '{"repository":"webshop/basket","ref":"refs/heads/main","commits":[{"id":"9b1c5d0"}]}',
    },
    upgraded: {
      specversion: "1.0",
      type: "sh.keptn.events.push",
      source: "git-bridge",
      id: "push-4711",
      time: "2020-03-11T10:02:00+01:00",
      datacontenttype: "application/json",
      shkeptncontext: context,
      data: { repository: "webshop/basket", ref: "refs/heads/main", commits: [{ id: "9b1c5d0" }] },
    },
    warnings: ["specversion", "data"],
  },
];
