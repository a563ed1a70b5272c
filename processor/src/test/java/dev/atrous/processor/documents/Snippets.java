package dev.atrous.processor.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The networks of the document's own module that its Java uses, by the name of the type. */
  static Map<String, String> networks(Document document, Collection<String> sources)
      throws IOException {
    Map<String, String> networks = new LinkedHashMap<>();
    Path module = document.file().resolveSibling(Path.of("src", "main", "java"));
    if (!Files.isDirectory(module)) {
      return networks;
    }
    try (Stream<Path> files = Files.walk(module)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (sources.stream().anyMatch(source -> source.contains(name + "Network "))) {
          networks.put(name, Files.readString(file).replaceFirst("(?m)^package .*;\\n", ""));
        }
      }
    }
    return networks;
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

  /** Statements may use what is at hand here, unless they declare it themselves. */
  private static String method(String name, String statements) {
    String parameters =
        Stream.of("SegmenterNetwork network", "Tensor image", "Tensor stem", "Path file")
            .filter(each -> !statements.contains(each.substring(each.indexOf(' ')) + " ="))
            .collect(Collectors.joining(", "));
    return """
    abstract class %s {
      void run(%s) throws Exception {
    %s
      }
    }
    """
        .formatted(name, parameters, statements);
  }
}
