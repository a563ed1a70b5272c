package dev.atrous.processor;

import dev.atrous.processor.declare.SourceTrees;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.write.GeneratedFile;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A generated class that an earlier compilation has left among the sources, where {@code javac
 * *.java} picks it up. A compiler lets nobody replace one of its sources: if it is still what the
 * network gives, it is compiled; if not, it is written anew for the next time.
 */
final class EarlierOutput {

  private final SourceTrees trees;

  EarlierOutput(SourceTrees trees) {
    this.trees = trees;
  }

  /** Whether the class was generated, and from this network. */
  boolean is(TypeElement existing, TypeElement network) {
    return existing.getSuperclass() instanceof DeclaredType parent
        && parent.asElement().getSimpleName().contentEquals("CompiledNetwork")
        && existing.getInterfaces().stream().anyMatch(each -> isOf(each, network));
  }

  private static boolean isOf(TypeMirror type, Element element) {
    return type instanceof DeclaredType declared && declared.asElement().equals(element);
  }

  /** Reports it unless it is the same as what is generated now. */
  void check(TypeElement existing, TypeElement network, GeneratedFile now, Problems problems) {
    List<String> lines = now.text().lines().toList();
    if (problems.hasErrors()
        || trees.text(existing).filter(text -> text.lines().toList().equals(lines)).isPresent()) {
      return;
    }
    String remedy =
        trees.replace(existing, now.text())
            ? "It has been written anew: compile once more"
            : "Delete it";
    problems.add(
        Problem.GENERATED_OUT_OF_DATE,
        Place.of(network),
        existing.getSimpleName() + ".java",
        network.getSimpleName(),
        remedy);
  }
}
