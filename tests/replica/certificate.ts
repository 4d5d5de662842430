import { generate } from 'selfsigned';

/** A certificate nobody trusts, made anew at each start; the browsers are told to accept it. */
export async function throwAwayCertificate(
  hosts: string[],
): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key, cert };
}
