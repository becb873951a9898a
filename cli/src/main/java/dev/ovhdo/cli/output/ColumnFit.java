package dev.ovhdo.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The widths of columns on a terminal. The first column is always whole. The others are shown as
 * far as there is room, the spare ones last; then the shown texts and lists get the remaining room.
 */
final class ColumnFit {
  private ColumnFit() {}

  /**
   * Returns a width for each column; -1 for a hidden one.
   *
   * @param natural the widths of whole columns
   * @param least the widths in which the columns are still useful
   * @param spare which columns are hidden first
   * @param between the width between two columns
   */
  static int[] widths(int[] natural, int[] least, boolean[] spare, int between, int room) {
    int[] widths = new int[natural.length];
    Arrays.fill(widths, -1);
    int left = room;
    for (int i : order(spare)) {
      int needed = i == 0 ? natural[0] : least[i] + between;
      if (i == 0 || needed <= left) {
        widths[i] = i == 0 ? natural[0] : least[i];
        left -= needed;
      }
    }
    while (left > 0) {
      int narrowest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean grows = widths[i] >= 0 && widths[i] < natural[i];
        if (grows && (narrowest < 0 || widths[i] < widths[narrowest])) {
          narrowest = i;
        }
      }
      if (narrowest < 0) {
        break;
      }
      widths[narrowest]++;
      left--;
    }
    return widths;
  }

  private static List<Integer> order(boolean[] spare) {
    List<Integer> order = new ArrayList<>();
    List<Integer> last = new ArrayList<>();
    for (int i = 0; i < spare.length; i++) {
      (spare[i] && i > 0 ? last : order).add(i);
    }
    order.addAll(last);
    return order;
  }
}
