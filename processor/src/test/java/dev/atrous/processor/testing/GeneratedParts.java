package dev.atrous.processor.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A generated class, taken apart, so that what is compared with it can be the part that it is
 * about. Parts are {@code table} (the Javadoc of the class), {@code constructor} (with the fields),
 * {@code steps} (the private classes inside, but for the graph in {@code Onnx}), and each other
 * member by its name.
 */
public final class GeneratedParts {

  private static final String WHOLE = "whole";

  private final String text;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  private GeneratedParts(String text) {
    this.text = text;
  }

  /** Takes a class apart. */
  public static GeneratedParts of(String text) {
    GeneratedParts taken = new GeneratedParts(text);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, null, null, List.of(new Source(text)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      taken.take(unit, Trees.instance(task).getSourcePositions());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return taken;
  }

  private void take(CompilationUnitTree unit, SourcePositions positions) {
    ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
    int javadoc = text.indexOf("/**");
    int head = text.indexOf("{\n", (int) positions.getStartPosition(unit, type)) + 1;
    add("table", javadoc, text.indexOf("*/", javadoc) + 2);
    int start = head;
    for (Tree member : type.getMembers()) {
      int end = (int) positions.getEndPosition(unit, member);
      add(name(member), start, end);
      start = end;
    }
  }

  private void add(String name, int start, int end) {
    parts.computeIfAbsent(name, key -> new ArrayList<>()).add(text.substring(start, end).strip());
  }

  private static String name(Tree member) {
    if (member instanceof VariableTree) {
      return "constructor";
    }
    if (member instanceof MethodTree method) {
      String name = method.getName().toString();
      return name.equals("<init>") ? "constructor" : name;
    }
    ClassTree nested = (ClassTree) member;
    String simple = nested.getSimpleName().toString();
    boolean step = nested.getModifiers().getFlags().contains(Modifier.PRIVATE);
    return step && !simple.equals("Onnx") ? "steps" : simple;
  }

  /** These parts in the order of the class; {@code whole} stands for everything. */
  public String only(Set<String> wanted) {
    if (wanted.contains(WHOLE)) {
      return text;
    }
    if (!parts.keySet().containsAll(wanted)) {
      throw new IllegalArgumentException("no such part: " + wanted + " of " + parts.keySet());
    }
    StringBuilder kept = new StringBuilder();
    parts.forEach(
        (name, texts) -> {
          if (wanted.contains(name)) {
            texts.forEach(each -> kept.append("  ").append(each).append("\n\n"));
          }
        });
    return kept.toString().stripTrailing() + "\n";
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///Generated.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
