package dev.atrous.processor.onnx.file;

import static dev.atrous.processor.testing.onnx.ModelWriter.model;
import static dev.atrous.processor.testing.onnx.TensorWriter.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.TensorWriter;
import dev.atrous.processor.testing.onnx.TensorWriter.Storage;
import dev.atrous.processor.testing.onnx.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers of every type, in each of the places that a file may keep them in. */
final class TensorsTest {

  @ParameterizedTest
  @EnumSource(Storage.class)
  void everyType(Storage place) throws OnnxException {
    reads(place, ElementType.FLOAT, 0.1f, -Float.MIN_VALUE, Float.POSITIVE_INFINITY);
    reads(place, ElementType.DOUBLE, 0.1, -Double.MIN_VALUE, Double.NaN);
    reads(place, ElementType.INT8, -128, -1, 127);
    reads(place, ElementType.UINT8, 0, 128, 255);
    reads(place, ElementType.INT16, -32768, -1, 32767);
    reads(place, ElementType.UINT16, 0, 32768, 65535);
    reads(place, ElementType.INT32, Integer.MIN_VALUE, -1, Integer.MAX_VALUE);
    reads(place, ElementType.UINT32, 0, 1L << 31, 0xFFFFFFFFL);
    reads(place, ElementType.INT64, -1L << 52, -1, 1L << 52);
    reads(place, ElementType.BOOL, 0, 1, 1);
  }

  private static void reads(Storage place, ElementType type, double... numbers)
      throws OnnxException {
    TensorRecord read = read(tensor("t", type, numbers.length, 1).numbers(numbers).in(place));
    assertThat(read.name()).isEqualTo("t");
    assertThat(read.type()).isEqualTo(type);
    assertThat(read.shape()).containsExactly(numbers.length, 1);
    assertThat(read.elements().read()).as("%s", type).containsExactly(numbers);
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void unsignedNumbersOfSixtyFourBits(Storage place) throws OnnxException {
    TensorWriter writer = tensor("t", ElementType.UINT64, 3).bits(5, Long.MIN_VALUE, -1).in(place);
    assertThat(read(writer).elements().read()).containsExactly(5, 0x1p63, 0x1p64);
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void halves(Storage place) throws OnnxException {
    TensorWriter writer =
        tensor("t", ElementType.FLOAT16, 11)
            .bits(
                0x3C00, 0xC000, 0x3555, 0x7BFF, 0x0400, 0x03FF, 0x0001, 0x8001, 0x7C00, 0xFC00,
                0x7E00)
            .in(place);
    assertThat(read(writer).elements().read())
        .containsExactly(
            1,
            -2,
            0x1.554p-2,
            65504,
            0x1p-14,
            1023 * 0x1p-24,
            0x1p-24,
            -0x1p-24,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);
    double[] zeros =
        read(tensor("t", ElementType.FLOAT16, 2).bits(0, 0x8000).in(place)).elements().read();
    assertThat(1 / zeros[0]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / zeros[1]).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void bfloats(Storage place) throws OnnxException {
    TensorWriter writer =
        tensor("t", ElementType.BFLOAT16, 8)
            .bits(0x3F80, 0xC040, 0x7F7F, 0x0080, 0x0001, 0x7F80, 0xFF80, 0x7FC0)
            .in(place);
    assertThat(read(writer).elements().read())
        .containsExactly(
            1,
            -3,
            0x1.FEp127,
            0x1p-126,
            0x1p-133,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);
  }

  @Test
  void shapesWithoutNumbers() throws OnnxException {
    assertThat(read(tensor("t", ElementType.FLOAT, 0, 3)).elements().read()).isEmpty();
    TensorRecord one = read(tensor("t", ElementType.FLOAT).numbers(4));
    assertThat(one.shape()).isEmpty();
    assertThat(one.elements().read()).containsExactly(4);
  }

  @Test
  void numbersAreReadAnew() throws OnnxException {
    for (Storage place : Storage.values()) {
      TensorRecord read = read(TensorWriter.integers("t", 1, 2).in(place));
      read.elements().read()[0] = 9;
      assertThat(read.elements().read()).containsExactly(1, 2);
    }
  }

  @Test
  void numbersThatDoNotFitTheShape() {
    refused(tensor("t", ElementType.FLOAT, 3).numbers(1, 2), "'t' should have 12 bytes, but has 8");
    refused(
        tensor("t", ElementType.FLOAT, 1).numbers(1, 2).in(Storage.PACKED),
        "'t' should have 1 numbers, but has 2");
    refused(
        tensor("t", ElementType.INT8, 2).numbers(1).in(Storage.REPEATED),
        "'t' should have 2 numbers, but has 1");
    refused(tensor("t", ElementType.FLOAT, -1), "'t' has an extent of -1");
    refused(tensor("t", ElementType.FLOAT, 1L << 40), "'t' has an extent of 1099511627776");
    refused(tensor("t", ElementType.FLOAT, 1 << 20, 1 << 20), "'t' has too many elements");
    refused(tensor("t", ElementType.INT8, Integer.MAX_VALUE - 64), "should have 2147483583 bytes");
  }

  @Test
  void typesThatCannotBeRead() {
    type(8, "elements of type STRING cannot be read");
    type(17, "elements of type FLOAT8E4M3FN cannot be read");
    type(22, "elements of type INT4 cannot be read");
    type(0, "elements of type UNDEFINED cannot be read");
    type(99, "elements of type 99 cannot be read");
    type(-1, "elements of type -1 cannot be read");
  }

  private static void type(long code, String words) {
    ModelWriter tensor = model(17);
    tensor.graph().message(5, new Wire().number(2, code).text(8, "t"));
    assertThatThrownBy(tensor::read)
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining("tensor 't': " + words);
    ModelWriter input = model(17);
    Wire type = new Wire().message(1, new Wire().number(1, code));
    input.graph().message(11, new Wire().text(1, "x").message(2, type));
    assertThatThrownBy(input::read)
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining("the type of 'x'")
        .hasMessageContaining(words);
  }

  private static void refused(TensorWriter tensor, String words) {
    assertThatThrownBy(() -> read(tensor))
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining(words);
  }

  private static TensorRecord read(TensorWriter tensor) throws OnnxException {
    return model(17).initializer(tensor).read().graph().initializers().get("t");
  }
}
