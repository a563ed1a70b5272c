package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Annotations of others, on the network, its layers, their parameters and their types. */
@SuppressWarnings("atrous:gridding")
@Annotated.Reviewed(by = {"Ada", "Grace"}, depth = 2)
@Network(outputStride = 4)
public interface Annotated {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Reviewed {
    String[] by();

    int depth();
  }

  @Target({ElementType.TYPE_USE, ElementType.METHOD, ElementType.PARAMETER})
  @interface Strict {
    Class<?> how() default Object.class;
  }

  @Input(channels = 3, height = 9, width = 9)
  @SuppressWarnings("unchecked")
  Tensor image();

  @Reviewed(by = "Ada", depth = 1) @Conv(kernel = 3, channels = 4) @Strict @BatchNorm @Relu
  Tensor stem(@Strict Tensor image);

  @Strict(how = String.class) @Relu
  dev.atrous.runtime.@Strict Tensor head(@Strict Tensor stem);
}
