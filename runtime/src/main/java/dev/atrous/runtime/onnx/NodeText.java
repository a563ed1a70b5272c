package dev.atrous.runtime.onnx;

import java.util.List;

/** Reads the line of a node: {@code value name = Type inputs : attributes}. */
final class NodeText {

  /** AttributeProto.AttributeType. */
  private static final int FLOAT = 1;

  private static final int INT = 2;
  private static final int STRING = 3;
  private static final int TENSOR = 4;
  private static final int FLOATS = 6;
  private static final int INTS = 7;

  /** An input that is left out. */
  private static final String NONE = "-";

  private NodeText() {}

  /** A NodeProto. */
  static Message node(List<String> words) {
    int is = words.indexOf("=");
    int colon = words.lastIndexOf(":");
    int inputsEnd = colon < 0 ? words.size() : colon;
    Message node = new Message();
    for (String input : words.subList(is + 2, inputsEnd)) {
      node.put(1, input.equals(NONE) ? "" : input);
    }
    node.put(2, words.get(0)).put(3, words.get(is - 1)).put(4, words.get(is + 1));
    for (int at = inputsEnd + 1; at < words.size(); at++) {
      node.put(5, attribute(words.get(at)));
    }
    return node;
  }

  /** An AttributeProto; its value tells its type: {@code 1}, {@code 0.5f}, {@code 'linear'}. */
  private static Message attribute(String text) {
    int is = text.indexOf('=');
    Message attribute = new Message().put(1, text.substring(0, is));
    String value = text.substring(is + 1);
    if (value.startsWith("'")) {
      return attribute.put(4, value.substring(1, value.length() - 1)).put(20, STRING);
    } else if (value.endsWith("}")) {
      return attribute.put(5, tensor(value)).put(20, TENSOR);
    } else if (value.endsWith("]")) {
      return list(attribute, between(value, '[', ']'));
    } else if (value.endsWith("f")) {
      return attribute.put(2, number(value)).put(20, FLOAT);
    }
    return attribute.put(3, Long.parseLong(value)).put(20, INT);
  }

  private static Message list(Message attribute, String[] numbers) {
    if (numbers[0].endsWith("f")) {
      for (String number : numbers) {
        attribute.put(7, number(number));
      }
      return attribute.put(20, FLOATS);
    }
    for (String number : numbers) {
      attribute.put(8, Long.parseLong(number));
    }
    return attribute.put(20, INTS);
  }

  /** A TensorProto of floats: {@code [3,1,1]{0.5f,0.25f,1.0f}}. */
  private static Message tensor(String text) {
    Message tensor = new Message();
    for (String size : between(text, '[', ']')) {
      tensor.put(1, Long.parseLong(size));
    }
    tensor.put(2, GraphText.FLOAT);
    for (String number : between(text, '{', '}')) {
      tensor.put(4, number(number));
    }
    return tensor;
  }

  /** {@code 0.5f}, {@code -Infinityf}. */
  private static float number(String text) {
    return Float.parseFloat(text.substring(0, text.length() - 1));
  }

  private static String[] between(String text, char open, char close) {
    return text.substring(text.indexOf(open) + 1, text.indexOf(close)).split(",");
  }
}
