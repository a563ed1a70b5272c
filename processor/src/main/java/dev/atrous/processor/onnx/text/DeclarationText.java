package dev.atrous.processor.onnx.text;

import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.shape.Padding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a network as an annotated interface. */
public final class DeclarationText {

  private final Set<String> types = new TreeSet<>(Set.of("Network"));
  private final LayerText layerText;
  private final List<Layer> layers;
  private final List<Block> blocks;

  private DeclarationText(List<Layer> layers, List<Block> blocks, String name) {
    this.layers = layers;
    this.blocks = blocks;
    this.layerText = new LayerText(types, name);
  }

  /**
   * The source of the interface.
   *
   * @param layers the network's layers
   * @param blocks the blocks that they use
   * @param padding the rule of padding that is given once for all
   * @param packageName its package; may be empty
   * @param name its simple name
   * @param comment the lines of its Javadoc, without asterisks
   */
  public static String of(
      List<Layer> layers,
      List<Block> blocks,
      Padding padding,
      String packageName,
      String name,
      List<String> comment) {
    DeclarationText text = new DeclarationText(layers, blocks, name);
    String body = text.body(padding, name);
    StringBuilder source = new StringBuilder();
    if (!packageName.isEmpty()) {
      source.append("package ").append(packageName).append(";\n\n");
    }
    text.types.forEach(type -> source.append("import dev.atrous.dsl.").append(type).append(";\n"));
    source.append("import dev.atrous.runtime.Tensor;\n\n/**\n");
    comment.forEach(line -> source.append(line.isEmpty() ? " *" : " * " + line).append("\n"));
    return source.append(" */\n").append(body).toString();
  }

  private String body(Padding padding, String name) {
    StringBuilder body = new StringBuilder("@Network");
    if (padding != Padding.SAME) {
      types.add("Padding");
      body.append("(padding = Padding.").append(padding).append(")");
    }
    body.append("\npublic interface ").append(name).append(" {\n");
    body.append(layers.stream().map(this::layer).collect(Collectors.joining("\n")));
    blocks.forEach(block -> body.append("\n").append(block(block)));
    return body.append("}\n").toString();
  }

  private String layer(Layer layer) {
    boolean several = layers.stream().filter(Layer::isOutput).count() > 1;
    boolean read = layers.stream().anyMatch(other -> other.inputs().contains(layer));
    boolean marked = layer.isOutput() && (several || read);
    return layerText.of(layer, marked, Map.of(), "", "  ");
  }

  private String block(Block block) {
    types.add("Block");
    StringBuilder text = new StringBuilder();
    text.append("  /** ").append(uses(block)).append(" */\n");
    text.append("  @Block\n  @interface ").append(layerText.nameOf(block)).append(" {\n");
    block
        .attributes()
        .forEach(
            attribute -> {
              boolean required = attribute.otherwise().isEmpty();
              String otherwise = required ? none(attribute.type()) : attribute.otherwise();
              text.append("    ").append(required ? "@Required " : "").append(attribute.type());
              text.append(" ").append(attribute.name()).append("() default ").append(otherwise);
              text.append(";\n");
              if (required) {
                types.add("Required");
              }
              layerText.addTypes(otherwise);
            });
    text.append(block.attributes().isEmpty() ? "" : "\n").append("    interface Layers {\n");
    text.append(
        block.layers().stream()
            .map(
                layer ->
                    layerText.of(
                        layer,
                        false,
                        block.bindings(),
                        block.conditions().getOrDefault(layer, ""),
                        "      "))
            .collect(Collectors.joining("\n")));
    return text.append("    }\n  }\n").toString();
  }

  /** What Java demands where a use has to write something anyway. */
  private static String none(String type) {
    return switch (type) {
      case "int[]" -> "{}";
      case "Padding" -> "Padding.SAME";
      case "boolean" -> "false";
      default -> "0";
    };
  }

  private static String uses(Block block) {
    return "Stands " + block.uses() + " times in the network.";
  }
}
