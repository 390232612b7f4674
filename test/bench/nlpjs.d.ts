/** What the bench uses of the classifier inside node-nlp; the packages bring no types. */
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<{ use(plugin: object, name: string): void }>;
}

declare module '@nlpjs/nlu' {
  export class NluNeural {
    constructor(settings: { locale: string; container: unknown; log: boolean });
    train(
      corpus: readonly { utterance: string; intent: string }[],
      settings: { log: boolean },
    ): Promise<unknown>;
    process(
      utterance: string,
    ): Promise<{ classifications: readonly { intent: string; score: number }[] }>;
  }
}
