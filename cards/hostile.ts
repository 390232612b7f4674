/** Texts that want to be more than text. */
export const hostileTexts = [
  '<@all> [Reset password](https://evil.example/reset) **Admin** \u0024{$root} {{DATE(1)}}',
  '<img src=x onerror=alert(1)>‮gnp.exe\u0000\n# Heading\n- item\n> quote',
  '](javascript:alert(1)) `code` ~~gone~~ __init__ _x_ | a | b | &lt;b&gt; \\*x\\*',
  '<@personEmail:ceo@customer.example|CEO> ![x](https://evil.example/t.png) www.evil.example',
  '[a]: https://evil.example "x" [a] [a][a] \u0024{string(1+1)} }}{{ \u2066\u202eabc\u2069\u2069 x\u0301\u0301\u0301\u0301\u0301\u0301',
] as const;
