package dev.atrous.runtime.machine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * The options of HotSpot, which may lack the module that knows them. To be asked only in doubt: the
 * management beans take 20 ms to start.
 */
public final class JvmOptions {

  private JvmOptions() {}

  /** Whether an option is on; empty if it, or the module that knows the options, is not there. */
  public static Optional<Boolean> isOn(String option) {
    try {
      HotSpotDiagnosticMXBean bean =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      return Optional.of(Boolean.valueOf(bean.getVMOption(option).getValue()));
    } catch (RuntimeException | LinkageError absent) {
      return Optional.empty();
    }
  }
}
