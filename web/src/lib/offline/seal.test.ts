import { compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { SealingKey } from '#shared/contract/submission.ts';
import { seal } from './seal.ts';

test.each(['', 'Ik heb een woning nodig', 'أحتاج إلى سكن', '1️⃣'.repeat(5000)])(
  'who has the private key reads what a device sealed: %.20s',
  async (text) => {
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
    const sealed = await seal(text, SealingKey.parse(await exportJWK(publicKey)));
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, privateKey);
    expect(new TextDecoder().decode(plaintext)).toBe(text);
    expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM' });
    const other = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
    await expect(compactDecrypt(sealed, other.privateKey)).rejects.toThrow();
  },
);
