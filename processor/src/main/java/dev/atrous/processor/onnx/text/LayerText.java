package dev.atrous.processor.onnx.text;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a layer as an annotated method. */
final class LayerText {

  private static final int WIDEST_LINE = 100;

  /** The language's own types in the values of attributes. */
  private static final Pattern TYPE_IN_VALUE = Pattern.compile("\\b([A-Z][A-Za-z]+)\\.[A-Z]");

  private final Set<String> types;
  private final String network;

  /**
   * @param types takes the types that are to be imported
   * @param network the simple name of the interface, which no type inside it can have
   */
  LayerText(Set<String> types, String network) {
    this.types = types;
    this.network = network;
  }

  /** What a block is called inside the interface. */
  String nameOf(Block block) {
    return block.name().equals(network) ? block.name() + "Block" : block.name();
  }

  /**
   * The method of a layer, with its annotations.
   *
   * @param marked whether it has to be said that it is an output
   * @param bindings the attributes of operations that take those of a block
   * @param condition on which it depends in its block, or nothing
   */
  String of(
      Layer layer,
      boolean marked,
      Map<Part, Map<String, String>> bindings,
      String condition,
      String indent) {
    List<String> words = new ArrayList<>();
    if (marked) {
      words.add(annotation("Output", ""));
    }
    for (int at = 0; at < layer.chain().size(); at++) {
      words.add(operation(layer.chain(), at));
      words.addAll(bind(layer, at, bindings));
    }
    if (!condition.isEmpty()) {
      words.add(annotation("When", '"' + condition + '"'));
    }
    if (layer.copies() > 1) {
      words.add(annotation("Repeat", Integer.toString(layer.copies())));
    }
    if (!layer.weightNames().isEmpty()) {
      words.add(annotation("Named", strings(layer.weightNames())));
    }
    return lines(words, indent) + method(layer, indent);
  }

  /** Notes the types in the value of an attribute. */
  void addTypes(String value) {
    Matcher type = TYPE_IN_VALUE.matcher(value);
    while (type.find()) {
      types.add(type.group(1));
    }
  }

  /** Annotations on as few lines as they fit on; one that fits on none is broken by itself. */
  private static String lines(List<String> words, String indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : words) {
      boolean empty = line.length() == indent.length();
      if (!empty && line.length() + 1 + word.length() > WIDEST_LINE) {
        lines.append(line).append("\n");
        line = new StringBuilder(indent);
        empty = true;
      }
      boolean fits = indent.length() + word.length() <= WIDEST_LINE;
      line.append(empty ? "" : " ").append(fits ? word : broken(word, indent));
    }
    return lines.append(line).append("\n").toString();
  }

  /** An annotation with each attribute, or each string of a list, on a line of its own. */
  private static String broken(String annotation, String indent) {
    int open = annotation.indexOf('(') + 1;
    String inside = annotation.substring(open, annotation.length() - 1);
    boolean list = inside.startsWith("{");
    String inner = list ? inside.substring(1, inside.length() - 1) : inside;
    String begin = annotation.substring(0, open) + (list ? "{" : "");
    String next = "\n" + indent + "    ";
    return begin + next + inner.replaceAll(", (?![^{]*})", "," + next) + (list ? "})" : ")");
  }

  private static String method(Layer layer, String indent) {
    List<String> parameters =
        layer.inputs().stream().map(input -> "Tensor " + input.name()).toList();
    String begin = indent + "Tensor " + layer.name() + "(";
    String together = begin + String.join(", ", parameters) + ");\n";
    return together.length() <= WIDEST_LINE
        ? together
        : begin
            + "\n"
            + indent
            + "    "
            + String.join(",\n" + indent + "    ", parameters)
            + ");\n";
  }

  private String operation(List<Part> chain, int at) {
    Part part = chain.get(at);
    List<String> attributes = new ArrayList<>();
    part.attributes()
        .forEach(
            (name, value) -> {
              addTypes(value);
              attributes.add(name + " = " + value);
            });
    if (part.isMain()) {
      boolean normed = at + 1 < chain.size() && chain.get(at + 1).is(BuiltIn.BATCH_NORM);
      if (part.biased() == normed) {
        attributes.add("bias = " + part.biased());
      }
    }
    if (part.block() != null) {
      return "@" + nameOf(part.block()) + inParentheses(String.join(", ", attributes));
    }
    return annotation(part.annotation(), String.join(", ", attributes));
  }

  /** What the operation before it takes from the block; named where another one has it too. */
  private List<String> bind(Layer layer, int at, Map<Part, Map<String, String>> bindings) {
    boolean last =
        layer.chain().subList(at + 1, layer.chain().size()).stream()
            .noneMatch(bindings::containsKey);
    Part part = layer.chain().get(at);
    if (!bindings.containsKey(part) || !last) {
      return List.of();
    }
    List<String> bound = new ArrayList<>();
    long several = layer.chain().stream().filter(bindings::containsKey).count();
    for (Part each : layer.chain()) {
      String word = each.block() == null ? each.annotation() : nameOf(each.block());
      String owner = several > 1 ? word + "." : "";
      bindings
          .getOrDefault(each, Map.of())
          .forEach(
              (attribute, name) ->
                  bound.add(owner + attribute + (attribute.equals(name) ? "" : " = " + name)));
    }
    return List.of(annotation("Bind", strings(bound)));
  }

  private String annotation(String name, String attributes) {
    types.add(name);
    return "@" + name + inParentheses(attributes);
  }

  private static String inParentheses(String attributes) {
    return attributes.isEmpty() ? "" : "(" + attributes + ")";
  }

  private static String strings(List<String> texts) {
    String quoted = texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    return texts.size() == 1 ? quoted : "{" + quoted + "}";
  }
}
