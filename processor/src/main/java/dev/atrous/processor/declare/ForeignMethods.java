package dev.atrous.processor.declare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells methods that were never meant as layers, such as {@code close()} of {@code AutoCloseable},
 * from layers with a mistake: an interface that knows nothing of networks is one mistake, however
 * many methods it has.
 *
 * @param placing of the network or the block that inherits them
 */
record ForeignMethods(Placing placing, Ancestry ancestry) {

  /** An interface and one of those that it extends, which knows nothing of networks. */
  record Entry(TypeElement heir, TypeElement foreign) {}

  /** Whether a method has no annotation of the language and deals in other things than tensors. */
  boolean has(ExecutableElement method) {
    return !isMarked(method)
        && !dealsInTensors(method)
        && types(method).stream().noneMatch(type -> type.getKind() == TypeKind.ERROR);
  }

  /** Whether it has an annotation of the language, or one that the compiler does not know. */
  private boolean isMarked(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
            .anyMatch(
                mirror ->
                    mirror.getAnnotationType().getKind() == TypeKind.ERROR
                        || Dsl.role(mirror) != Dsl.Role.FOREIGN)
        || placing.origins().written(method).size() > method.getAnnotationMirrors().size();
  }

  private boolean dealsInTensors(ExecutableElement method) {
    boolean inBlock = placing.use().isPresent();
    return types(method).stream().allMatch(type -> Dsl.isTensor(type, inBlock));
  }

  private static List<TypeMirror> types(ExecutableElement method) {
    List<TypeMirror> types = new ArrayList<>(List.of(method.getReturnType()));
    method.getParameters().forEach(parameter -> types.add(parameter.asType()));
    return types;
  }

  /** Whether every class has the method already, since {@code Object} has it. */
  boolean isObjects(ExecutableElement method) {
    Elements elements = placing.origins().elements();
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return has(method)
        && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
            .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
            .anyMatch(each -> implement(method, each, (TypeElement) method.getEnclosingElement()));
  }

  /** Whether one method implements the other, both seen from {@code type}. */
  boolean implement(ExecutableElement method, ExecutableElement inherited, TypeElement type) {
    return placing.origins().elements().overrides(method, inherited, type);
  }

  /**
   * Where a method comes in from an interface without any layer: the nearest to the network.
   *
   * @param hasLayers whether an interface has or inherits a method with annotations of the language
   */
  Optional<Entry> entry(
      ExecutableElement method, TypeElement network, Predicate<TypeElement> hasLayers) {
    Element owner = method.getEnclosingElement();
    Set<TypeElement> walked = new HashSet<>();
    for (List<TypeElement> level = List.of(network); !level.isEmpty(); ) {
      List<TypeElement> next = new ArrayList<>();
      for (TypeElement heir : level) {
        for (TypeElement parent : Ancestry.parents(heir)) {
          boolean leadsThere = parent.equals(owner) || ancestry.inherits(parent, owner);
          if (leadsThere && !hasLayers.test(parent)) {
            return Optional.of(new Entry(heir, parent));
          }
          if (leadsThere && walked.add(parent)) {
            next.add(parent);
          }
        }
      }
      level = next;
    }
    return Optional.empty();
  }
}
