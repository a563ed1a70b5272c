package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints models as the Java source that a user would write. */
public final class SourceText {

  private SourceText() {}

  /** The compilation unit of an interface. */
  public static String of(String packageName, SourcePart part) {
    StringBuilder text = new StringBuilder(header(packageName));
    if (part.network()) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      if (part.outputStride() > 0) {
        attributes.put("outputStride", part.outputStride());
      }
      attributes.putAll(part.conventions());
      text.append("@SuppressWarnings(\"atrous\") ").append(annotation("Network", attributes));
      text.append(part.front() == null ? "\n" : " @Named(\"" + part.front() + "\")\n");
    }
    text.append("public interface ").append(part.name());
    if (!part.parents().isEmpty()) {
      text.append(" extends ").append(String.join(", ", part.parents()));
    }
    List<String> methods = new ArrayList<>();
    part.layers().forEach(layer -> methods.add(method(layer, "  ")));
    List<String> inputs = new ArrayList<>();
    part.inputs().forEach((name, extent) -> inputs.add(input(name, extent)));
    methods.addAll(part.inputsFirst() ? 0 : methods.size(), inputs);
    return text.append(" {\n").append(String.join("\n", methods)).append("}\n").toString();
  }

  /** The compilation unit of a block. */
  public static String of(String packageName, Block block) {
    StringBuilder text = new StringBuilder(header(packageName));
    text.append(annotation("Block", block.conventions()))
        .append("\npublic @interface ")
        .append(block.name())
        .append(" {\n");
    for (Block.Attribute attribute : block.attributes()) {
      text.append("  ").append(attribute.type()).append(" ").append(attribute.name()).append("()");
      if (attribute.otherwise() != null) {
        text.append(" default ").append(value(attribute.otherwise()));
      }
      text.append(";\n");
    }
    return text.append("\n  interface Layers {\n")
        .append(
            block.layers().stream()
                .map(layer -> method(layer, "    "))
                .collect(Collectors.joining("\n")))
        .append("  }\n}\n")
        .toString();
  }

  private static String header(String packageName) {
    return "package "
        + packageName
        + ";\n\nimport dev.atrous.dsl.*;\nimport dev.atrous.runtime.Tensor;\n\n";
  }

  private static String input(String name, Extent extent) {
    return "  @Input(channels = %d, height = %d, width = %d)%n  Tensor %s();%n"
        .formatted(extent.channels(), extent.height(), extent.width(), name);
  }

  private static String method(Layer layer, String indent) {
    List<String> annotations = new ArrayList<>(chain(layer.chain()));
    // Modifiers may stand anywhere: half of the layers have theirs first, half last.
    annotations.addAll(layer.name().length() % 2 == 0 ? 0 : annotations.size(), modifiers(layer));
    String parameters =
        layer.reads().stream().map(read -> "Tensor " + read).collect(Collectors.joining(", "));
    return indent
        + String.join(" ", annotations)
        + "\n"
        + indent
        + "Tensor "
        + layer.name()
        + "("
        + parameters
        + ");\n";
  }

  private static List<String> modifiers(Layer layer) {
    List<String> modifiers = new ArrayList<>();
    if (layer.output()) {
      modifiers.add("@Output");
    }
    if (layer.ratesAsWritten()) {
      modifiers.add("@RatesAsWritten");
    }
    if (!layer.names().isEmpty()) {
      modifiers.add("@Named(" + strings(layer.names()) + ")");
    }
    if (layer.when() != null) {
      modifiers.add("@When(\"" + layer.when() + "\")");
    }
    if (layer.each() != null) {
      modifiers.add("@Each(\"" + layer.each() + "\")");
    }
    if (layer.repeat() > 0) {
      modifiers.add("@Repeat(" + layer.repeat() + ")");
    }
    return modifiers;
  }

  /** The operations in order, and one {@code @Bind} for all of them after the last one bound. */
  private static List<String> chain(List<Use> chain) {
    List<String> annotations = new ArrayList<>();
    List<String> bindings = new ArrayList<>();
    int last = -1;
    for (Use use : chain) {
      annotations.add(use(use));
      use.bound()
          .forEach(
              (attribute, ofBlock) ->
                  bindings.add(
                      attribute.equals(ofBlock) ? attribute : attribute + " = " + ofBlock));
      last = use.bound().isEmpty() ? last : annotations.size();
    }
    if (last >= 0) {
      annotations.add(last, "@Bind(" + strings(bindings) + ")");
    }
    return annotations;
  }

  private static String use(Use use) {
    return annotation(use.annotation(), use.written());
  }

  private static String annotation(String name, Map<String, Object> attributes) {
    return attributes.isEmpty()
        ? "@" + name
        : attributes.entrySet().stream()
            .map(attribute -> attribute.getKey() + " = " + value(attribute.getValue()))
            .collect(Collectors.joining(", ", "@" + name + "(", ")"));
  }

  private static String strings(List<String> values) {
    return values.size() == 1 ? value(values.get(0)) : value(values);
  }

  private static String value(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(SourceText::value).collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Constant constant) {
      return constant.type() + "." + constant.name();
    }
    if (value instanceof String string) {
      return "\"" + string + "\"";
    }
    return value instanceof Float ? value + "f" : String.valueOf(value);
  }

  /** The sources of a network in one interface and of its blocks, by qualified name. */
  public static Map<String, String> all(String packageName, NetworkModel model) {
    Map<String, String> sources = new LinkedHashMap<>();
    model
        .blocks()
        .values()
        .forEach(block -> sources.put(packageName + "." + block.name(), of(packageName, block)));
    sources.put(packageName + "." + model.name(), of(packageName, SourcePart.whole(model)));
    return sources;
  }
}
