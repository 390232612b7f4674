/** Where a token for Webex comes from. */

export interface TokenSource {
  /** A token that should work now. @throws WebexError `webex.signedOut` when there is none. */
  access(signal?: AbortSignal): Promise<string>;
  /** Called when Webex refused `refused`: a newer token, or undefined when there cannot be one. */
  renew(refused: string, signal?: AbortSignal): Promise<string | undefined>;
}
