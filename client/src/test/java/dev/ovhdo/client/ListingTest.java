package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final FailedCall CALL = new FailedCall(HttpMethod.GET, "/x/{id}", "/x/1", 1);
  private static final Unread VANISHED = new Unread("1", new NotFoundException(CALL, error(), ""));
  private static final OvhException EXPIRY = new ServiceExpiredException(CALL, error(), "");

  @Test
  void vanished_isTheIdsThatNoLongerExist() {
    assertThat(new Listing<>(List.of(), List.of(VANISHED, new Unread("2", EXPIRY))).vanished())
        .containsExactly("1");
  }

  @Test
  void complete_onlyVanishedItems_isTheListing() {
    Listing<String> listing = new Listing<>(List.of("a"), List.of(VANISHED));

    assertThat(listing.complete()).isSameAs(listing);
  }

  @Test
  void complete_anUnreadItem_throwsItsReason() {
    Listing<String> listing =
        new Listing<>(List.of("a"), List.of(VANISHED, new Unread("2", EXPIRY)));

    assertThatThrownBy(listing::complete).isSameAs(EXPIRY);
  }

  @Test
  void mapAndFilter_keepTheUnreadItems() {
    Listing<Integer> listing = new Listing<>(List.of(1, 2, 3), List.of(VANISHED));

    assertThat(listing.map(String::valueOf))
        .isEqualTo(new Listing<>(List.of("1", "2", "3"), List.of(VANISHED)));
    assertThat(listing.filter(number -> number > 1))
        .isEqualTo(new Listing<>(List.of(2, 3), List.of(VANISHED)));
  }

  @Test
  void of_items_hasReadAll() {
    assertThat(Listing.of(List.of("a"))).isEqualTo(new Listing<>(List.of("a"), List.of()));
  }

  @Test
  void toString_itemOfAList_tellsWhetherItWasRead() {
    assertThat(ListedItem.of("1", "the item")).hasToString("ListedItem[1]");
    assertThat(ListedItem.ofUnread("2", EXPIRY)).hasToString("ListedItem[2, unread]");
  }

  private static ApiError error() {
    return new ApiError(404, null, null, "no explanation", null, Map.of());
  }
}
