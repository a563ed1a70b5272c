package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what a block's annotation stands for: its nested interface {@code Layers}. A block may come
 * from a class file, where nothing has a line; then whatever is wrong in it is reported at its use.
 */
final class BlockReader {

  private final Problems problems;
  private final Placing placing;
  private final List<String> open = new ArrayList<>();

  /**
   * Creates a reader.
   *
   * @param placing of the network in which the blocks are used
   */
  BlockReader(Problems problems, Placing placing) {
    this.problems = problems;
    this.placing = placing;
  }

  /** The interface that holds the layers of a block, if the annotation has one. */
  static Optional<TypeElement> layers(TypeElement annotation) {
    return namedLayers(annotation).filter(type -> type.getKind() == ElementKind.INTERFACE);
  }

  private static Optional<TypeElement> namedLayers(TypeElement annotation) {
    return ElementFilter.typesIn(annotation.getEnclosedElements()).stream()
        .filter(type -> type.getSimpleName().contentEquals("Layers"))
        .findFirst();
  }

  /** Reads the block that {@code mirror} uses at {@code use}; empty if it is wrong. */
  Optional<BlockDeclaration> read(AnnotationMirror mirror, Place use) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    String name = type.getSimpleName().toString();
    String qualifiedName = type.getQualifiedName().toString();
    Place place = placing.written(use, type, Place.of(type));
    if (open.contains(qualifiedName)) {
      List<String> circle = new ArrayList<>(open.subList(open.indexOf(qualifiedName), open.size()));
      circle.add(qualifiedName);
      String path =
          String.join(
              " → ", circle.stream().map(each -> "@" + each.replaceAll(".*\\.", "")).toList());
      problems.add(Problem.BLOCK_RECURSION, place, name, path);
      return Optional.empty();
    }
    if (!isRetainedInClassFiles(type)) {
      problems.add(Problem.BLOCK_RETENTION, place, name);
      return Optional.empty();
    }
    Optional<TypeElement> layers = layers(type);
    if (layers.isEmpty()) {
      namedLayers(type)
          .ifPresentOrElse(
              other -> reportKind(other, name, placing.written(use, type, Place.of(other))),
              () -> problems.add(Problem.BLOCK_WITHOUT_LAYERS, place, name));
      return Optional.empty();
    }
    open.add(qualifiedName);
    Placing inside = placing.insideBlock(use.inside("@" + name));
    Heirs heirs = Heirs.of(layers.get(), inside);
    LayerReader reader = new LayerReader(problems, this, inside, heirs);
    List<LayerDeclaration> declarations = reader.read();
    open.remove(open.size() - 1);
    return reader.inheritsForeign() || declarations.stream().anyMatch(LayerDeclaration::broken)
        ? Optional.empty()
        : Optional.of(new BlockDeclaration(name, declarations, heirs.own(), place));
  }

  private void reportKind(TypeElement layers, String block, Place place) {
    String kind =
        switch (layers.getKind()) {
          case ANNOTATION_TYPE -> "an annotation";
          case ENUM -> "an enum";
          case RECORD -> "a record";
          default -> "a class";
        };
    problems.add(Problem.LAYERS_MUST_BE_INTERFACE, place, block, kind);
  }

  private static boolean isRetainedInClassFiles(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals("java.lang.annotation.Retention")) {
        for (var entry : mirror.getElementValues().entrySet()) {
          ExecutableElement attribute = entry.getKey();
          AnnotationValue value = entry.getValue();
          if (attribute.getSimpleName().contentEquals("value")
              && !value.toString().endsWith("CLASS")) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
