/** natural ships no types for its parts, and its root must not be loaded: it reads .env files and opens drivers. */
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  /** Edits (insert, delete, replace, swap neighbours) between two words. */
  export function DamerauLevenshteinDistance(
    source: string,
    target: string,
    options?: { restricted?: boolean },
  ): number;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_no.js' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number);
    addDocument(words: readonly string[], label: string): void;
    train(): void;
    classify(words: readonly string[]): string;
  }
  export = BayesClassifier;
}
