/** Bytes that are written one after the other, little-endian, as an SPSS system file wants them. */
export class SavBytes {
  private bytes = Buffer.alloc(1 << 16);
  private length = 0;

  private place(size: number): number {
    const at = this.length;
    while (at + size > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.length += size;
    return at;
  }

  int(...values: readonly number[]): this {
    for (const value of values) this.bytes.writeInt32LE(value, this.place(4));
    return this;
  }

  double(...values: readonly number[]): this {
    for (const value of values) this.bytes.writeDoubleLE(value, this.place(8));
    return this;
  }

  byte(value: number): this {
    this.bytes.writeUInt8(value, this.place(1));
    return this;
  }

  /** Raw bytes, followed by spaces up to `size`. */
  padded(text: Uint8Array, size: number): this {
    const at = this.place(size);
    this.bytes.set(text, at);
    this.bytes.fill(0x20, at + text.length, at + size);
    return this;
  }

  all(): Uint8Array {
    return Uint8Array.from(this.bytes.subarray(0, this.length));
  }
}
