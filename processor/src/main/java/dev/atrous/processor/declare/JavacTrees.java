package dev.atrous.processor.declare;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The syntax trees of javac; apart, since only where they exist may this class be loaded. */
final class JavacTrees implements SourceTrees {

  private final Trees trees;

  JavacTrees(ProcessingEnvironment environment) {
    trees = Trees.instance(environment);
  }

  @Override
  public Optional<String> text(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(path.getCompilationUnit().getSourceFile().getCharContent(true).toString());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Path> beside(TypeElement type, String name) {
    TreePath path = trees.getPath(type);
    if (path == null) {
      return Optional.empty();
    }
    try {
      Path source = Path.of(path.getCompilationUnit().getSourceFile().toUri());
      return Optional.of(source.resolveSibling(name));
    } catch (RuntimeException inNoFolder) {
      return Optional.empty();
    }
  }

  @Override
  public boolean replace(TypeElement type, String text) {
    TreePath path = trees.getPath(type);
    if (path == null) {
      return false;
    }
    try (Writer file = path.getCompilationUnit().getSourceFile().openWriter()) {
      file.write(text);
      return true;
    } catch (IOException | RuntimeException readOnly) {
      return false;
    }
  }

  @Override
  public List<WrittenAnnotation> annotations(ExecutableElement method) {
    MethodTree tree = trees.getTree(method);
    if (tree == null) {
      return List.of();
    }
    List<WrittenAnnotation> annotations = new ArrayList<>();
    for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
      annotations.add(
          new WrittenAnnotation(annotation.getAnnotationType().toString(), attributes(annotation)));
    }
    return List.copyOf(annotations);
  }

  private static Map<String, String> attributes(AnnotationTree annotation) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment) {
        attributes.put(assignment.getVariable().toString(), assignment.getExpression().toString());
      } else {
        attributes.put("value", argument.toString());
      }
    }
    return attributes;
  }
}
