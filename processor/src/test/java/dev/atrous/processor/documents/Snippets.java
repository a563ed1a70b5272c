package dev.atrous.processor.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java of a document as sources that compile together: types as they stand, layers in a network
 * around them, statements in a method around them.
 */
final class Snippets {

  private static final String IMPORTS =
      """
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.*;
      import dev.atrous.runtime.Tensor;
      import dev.atrous.runtime.picture.*;
      import java.awt.image.BufferedImage;
      import java.nio.file.*;
      import java.util.*;
      """;

  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");

  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public )?(?:final )?(?:@?interface|class|record|enum) (\\w+)");

  private static final Pattern LAYER = Pattern.compile("(?m)^Tensor \\w+\\(");

  private Snippets() {}

  /** The sources, by the name of the type. */
  static Map<String, String> of(Document document) {
    Map<String, String> sources = new LinkedHashMap<>();
    List<String> statements = new ArrayList<>();
    int layers = 0;
    for (Document.Block block : document.blocks()) {
      if (!block.language().equals("java") || block.excerpt() != null) {
        continue;
      }
      Matcher type = TYPE.matcher(block.content());
      if (type.find()) {
        sources.put(type.group(1), unit(block.content()));
      } else if (LAYER.matcher(block.content()).find()) {
        String name = "Layers" + ++layers;
        sources.put(name, unit(network(name, block.content())));
      } else {
        statements.add(block.content());
      }
    }
    for (int number = 1; number <= statements.size(); number++) {
      String name = "Statements" + number;
      sources.put(name, unit(method(name, statements.get(number - 1))));
    }
    return sources;
  }

  private static String unit(String text) {
    return IMPORT.matcher(text).find() ? text : IMPORTS + text;
  }

  /** Layers read {@code input}, or {@code image} where its size is asked for. */
  private static String network(String name, String layers) {
    return """
    @Network
    interface %s {
      @Input(channels = 32, height = 64, width = 64)
      Tensor input();

    %s}
    """
        .formatted(name, layers);
  }

  private static String method(String name, String statements) {
    return """
    abstract class %s {
      void run(SegmenterNetwork network, Tensor image, Tensor stem, Path file) throws Exception {
    %s
      }
    }
    """
        .formatted(name, statements);
  }
}
