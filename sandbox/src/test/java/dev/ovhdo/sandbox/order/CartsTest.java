package dev.ovhdo.sandbox.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestAccount;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CartsTest {
  private static final OffsetDateTime END = OffsetDateTime.parse("2026-12-22T11:00:00+01:00");

  @Test
  void put_moreThanAThousandCarts_forgetsTheOldest() {
    Carts carts = new Carts(TestAccount.create());
    for (int i = 0; i <= 1_000; i++) {
      carts.put(Cart.of("cart-" + i, "FR", "", END));
    }

    assertThat(carts.all())
        .hasSize(1_000)
        .extracting(Cart::id)
        .startsWith("cart-1")
        .endsWith("cart-1000");
  }
}
