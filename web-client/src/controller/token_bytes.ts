// A token or a secret as it stands in links and in storage: base64url text of 32 bytes.

import { base64Decode } from '@bufbuild/protobuf/wire';

// Null: it is none.
export function tokenBytes(text: string): Uint8Array | null {
  try {
    const bytes = base64Decode(text);
    return bytes.length === 32 ? bytes : null;
  } catch {
    return null;
  }
}
