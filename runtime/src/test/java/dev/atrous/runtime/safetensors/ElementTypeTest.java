package dev.atrous.runtime.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class ElementTypeTest {

  private static ByteBuffer bytes(int count) {
    return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static float[] decoded(ElementType type, ByteBuffer bytes) {
    bytes.flip();
    float[] values = new float[bytes.remaining() * 8 / type.bits()];
    type.decode(bytes, values, 0);
    return values;
  }

  /** What IEEE 754 says 16 bits mean. */
  private static double half(int bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double magnitude;
    if (exponent == 31) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = fraction * Math.pow(2, -24);
    } else {
      magnitude = (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
    }
    return bits < 0x8000 ? magnitude : -magnitude;
  }

  @Test
  void everyHalf() {
    ByteBuffer bytes = bytes(2 << 16);
    for (int bits = 0; bits < 1 << 16; bits++) {
      bytes.putShort((short) bits);
    }
    float[] values = decoded(ElementType.F16, bytes);
    for (int bits = 0; bits < 1 << 16; bits++) {
      // Float.equals tells −0 from 0 and takes all NaN for one.
      Float expected = (float) half(bits);
      assertThat(expected.equals(values[bits])).as("%x", bits).isTrue();
    }
    assertThat(values[1]).isEqualTo(0x1p-24f);
    assertThat(values[0x7bff]).isEqualTo(65504);
  }

  @Test
  void everyBrainFloat() {
    ByteBuffer bytes = bytes(2 << 16);
    for (int bits = 0; bits < 1 << 16; bits++) {
      bytes.putShort((short) bits);
    }
    float[] values = decoded(ElementType.BF16, bytes);
    for (int bits = 0; bits < 1 << 16; bits++) {
      assertThat(Float.floatToRawIntBits(values[bits])).isEqualTo(bits << 16);
    }
    assertThat(values[0x3f80]).isEqualTo(1);
    assertThat(values[0x7f80]).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(values[0x7fc0]).isNaN();
    assertThat(values[1]).isEqualTo(0x1p-133f);
  }

  @Test
  void doublesAreRounded() {
    double[] doubles = {
      1 + 0x1p-24,
      1 + 0x1.8p-24,
      1e300,
      -1e300,
      1e-300,
      -1e-300,
      0x1p-149,
      0x1.8p-150,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Float.MAX_VALUE
    };
    ByteBuffer bytes = bytes(doubles.length * 8);
    for (double value : doubles) {
      bytes.putDouble(value);
    }
    assertThat(decoded(ElementType.F64, bytes))
        .containsExactly(
            1,
            1 + 0x1p-23f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            0f,
            -0f,
            Float.MIN_VALUE,
            Float.MIN_VALUE,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.MAX_VALUE);
  }

  @Test
  void singlesKeepEveryBit() {
    int[] patterns = {0, 1, 0x80000000, 0x7f800001, 0x7fc12345, 0xff800000, 0x00400000};
    ByteBuffer bytes = bytes(patterns.length * 4);
    for (int bits : patterns) {
      bytes.putInt(bits);
    }
    float[] values = decoded(ElementType.F32, bytes);
    for (int at = 0; at < patterns.length; at++) {
      assertThat(Float.floatToRawIntBits(values[at])).isEqualTo(patterns[at]);
    }
  }

  @Test
  void decodesBehindWhatIsThere() {
    ByteBuffer bytes = bytes(4);
    bytes.putShort((short) 0x3c00).putShort((short) 0x4000).flip();
    float[] values = {9, 9, 9, 9};
    ElementType.F16.decode(bytes, values, 1);

    assertThat(values).containsExactly(9, 1, 2, 9);
  }

  @Test
  void readableOnesAreListed() {
    assertThat(ElementType.readable()).isEqualTo("F16, BF16, F32, F64");
    assertThat(ElementType.named("BF16")).isEqualTo(ElementType.BF16);
    assertThat(ElementType.named("bf16")).isNull();
  }
}
