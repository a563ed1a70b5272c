package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.OnnxException;

/**
 * What the type of its elements makes of a number. Whole numbers wrap around as they do there;
 * numbers with fractions stay as they are, since the point of this interpreter is not to round.
 */
final class Elements {

  private Elements() {}

  /** A number as an element of a type. */
  static double fit(ElementType type, double number) {
    return switch (type) {
      case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> number;
      case BOOL -> number == 0 ? 0 : 1;
      case INT8 -> (byte) (long) number;
      case INT16 -> (short) (long) number;
      case INT32 -> (int) (long) number;
      case INT64 -> (long) number;
      case UINT8 -> (long) number & 0xFF;
      case UINT16 -> (long) number & 0xFFFF;
      case UINT32 -> (long) number & 0xFFFFFFFFL;
      case UINT64 -> number < 0 ? (long) number + 0x1p64 : number - number % 1;
    };
  }

  /** Makes all numbers elements of a type. */
  static void fit(ElementType type, double[] numbers) {
    if (!type.isReal()) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = fit(type, numbers[i]);
      }
    }
  }

  /** The smallest number of a type; that of whole numbers of 64 bits as near as a double is. */
  static double least(ElementType type) {
    return switch (type) {
      case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> Double.NEGATIVE_INFINITY;
      case BOOL, UINT8, UINT16, UINT32, UINT64 -> 0;
      case INT8 -> Byte.MIN_VALUE;
      case INT16 -> Short.MIN_VALUE;
      case INT32 -> Integer.MIN_VALUE;
      case INT64 -> Long.MIN_VALUE;
    };
  }

  /** The largest number of a type; that of whole numbers of 64 bits as near as a double is. */
  static double most(ElementType type) {
    return switch (type) {
      case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> Double.POSITIVE_INFINITY;
      case BOOL -> 1;
      case INT8 -> Byte.MAX_VALUE;
      case UINT8 -> 0xFF;
      case INT16 -> Short.MAX_VALUE;
      case UINT16 -> 0xFFFF;
      case INT32 -> Integer.MAX_VALUE;
      case UINT32 -> 0xFFFFFFFFL;
      case INT64 -> Long.MAX_VALUE;
      case UINT64 -> 0x1p64;
    };
  }

  /** The type with a code of the format. */
  static ElementType type(long code) {
    try {
      return ElementType.of(code);
    } catch (OnnxException e) {
      throw new OperationException(e.getMessage());
    }
  }
}
