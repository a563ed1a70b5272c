package dev.atrous.processor.problem;

import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/**
 * A place in the user's source: an element, or the annotation on it, or the very value in that
 * annotation. Stages carry it along without looking inside; only printing opens it.
 *
 * @param attribute which of the annotation's values it is; empty if the place is no value
 * @param inside where the problem arose, if that is not plain from the place: the block and its
 *     layer, when the place is that block's use; the network that inherits the layer; else empty
 * @param written where it stands in the source of a block, when the place is that block's use and
 *     the compiler has that source; else null
 */
public record Place(
    Element element,
    AnnotationMirror annotation,
    AnnotationValue value,
    String attribute,
    String inside,
    Place written) {

  /** For graphs that no compiler has read, as tests build them. */
  public static final Place NOWHERE = new Place(null, null, null, "", "", null);

  public static Place of(Element element) {
    return new Place(element, null, null, "", "", null);
  }

  public Place at(AnnotationMirror mirror) {
    return new Place(element, mirror, null, "", inside, null);
  }

  /** A value of the annotation; {@code name} tells it from the others: {@code kernel[1]}. */
  public Place at(AnnotationValue annotationValue, String name) {
    return new Place(element, annotation, annotationValue, name, inside, null);
  }

  /** The same place, for a problem that arose in {@code part} of what stands here. */
  public Place inside(String part) {
    String path = inside.isEmpty() ? part : inside + " › " + part;
    return new Place(element, annotation, value, attribute, path, written);
  }

  /** The same position, for a problem that arose where {@code other} says. */
  public Place insideOf(Place other) {
    return new Place(element, annotation, value, attribute, other.inside, written);
  }

  /** The same place, for what stands {@code there} in the source of a block. */
  public Place writtenAt(Place there) {
    return new Place(element, annotation, value, attribute, inside, there);
  }

  /** The same place, for a value of the annotation in that source. */
  public Place writtenAt(AnnotationMirror mirror, AnnotationValue annotationValue, String name) {
    return written == null || written.annotation != mirror
        ? this
        : writtenAt(written.at(annotationValue, name));
  }

  /** Where to mend it: in the source of the block, or here. */
  Place origin() {
    if (written == null) {
      return this;
    }
    boolean layer = element.getKind() == ElementKind.METHOD;
    String user =
        (layer ? element.getEnclosingElement().getSimpleName() + "." : "")
            + element.getSimpleName();
    return new Place(
        written.element,
        written.annotation,
        written.value,
        written.attribute,
        "@" + blockAround(written.element).getSimpleName() + ", used by " + user,
        null);
  }

  /** Whether it lies in the source of a block, where all uses meet the same mistake. */
  boolean isInBlock() {
    return blockAround(element) != null;
  }

  /** The annotation of the block in whose source an element lies, or null. */
  private static Element blockAround(Element element) {
    Element at = element;
    while (at != null
        && (at.getKind() != ElementKind.ANNOTATION_TYPE
            || at.getSimpleName().contentEquals("Layers"))) {
      at = at.getEnclosingElement();
    }
    return at;
  }

  /** The innermost block in which the problem arose, and its layer; empty outside blocks. */
  String block() {
    return inside.indexOf('@') < 0 ? "" : inside.substring(inside.lastIndexOf('@'));
  }

  /** Whether it is an annotation on a network or a block, not on a layer. */
  boolean isOnType() {
    return element != null && (element.getKind().isInterface() || element.getKind().isClass());
  }

  /** Whether it is an edge, whose only mistake can be its name or its type. */
  boolean isParameter() {
    return element != null && element.getKind() == ElementKind.PARAMETER;
  }

  /** Compilers may give another mirror of the same annotation whenever they are asked. */
  boolean samePosition(Place other) {
    return Objects.equals(element, other.element)
        && Objects.equals(annotationType(), other.annotationType())
        && attribute.equals(other.attribute);
  }

  private String annotationType() {
    return annotation == null ? "" : annotation.getAnnotationType().toString();
  }

  void print(Messager messager, Diagnostic.Kind kind, String message) {
    if (element == null) {
      messager.printMessage(kind, message);
    } else if (annotation == null) {
      messager.printMessage(kind, message, element);
    } else if (value == null) {
      messager.printMessage(kind, message, element, annotation);
    } else {
      messager.printMessage(kind, message, element, annotation, value);
    }
  }
}
