package dev.ovhdo.api;

/** Public keys that ssh-keygen made; nobody has their private halves. */
public final class TestKeys {
  public static final String ED25519 =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxizrfHVod79DvIoCWPKxkyfP/kt2zeZ1YvaKRKehNa"
          + " me@laptop";

  public static final String OTHER =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII6+bKUL6ve4ctLwDxE2B8tUpN5jmFKlF0e065EWUPh3"
          + " me@workstation";

  public static final String RSA =
      "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC9FxkSpipntdw87+e5HevdIGj4bmFT5WJ/C605Uspk"
          + "DnbFByiiZugxRhv70y+J8MJYuG1vKmmVt2wsc1Vi8aCIEpQFqSkIkyXfUbW02C+ciMy7K+V097iJGQ3V"
          + "TMLj1oM8hyFhA8nQx7yQOijhvk6Zy4geEJEwRpTbsqZ7u459k5M6Y991Yv5leJJo1oau7qLacghQlvSD"
          + "D1zt8bbo6hnEuZ+lyGTVxLfi+Deg3mSXRM1q0S3EoQFGuw+bDED78suwYR76SVegPj3xwjhO0vYccJ8m"
          + "l7DPzPo+9barHhj8RHzM8iIZuCO7aK29NwmDNiU97EjtjidwuKFnnxjPG7PB me@laptop";

  public static final String WEAK_RSA =
      "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDEV5dmIfB7OpYkT6u81JnfsY2pLyPTiiAdvoOx6Sut"
          + "EKoyXyJVxSqMbUHTWZyhsuBp7DLlu76qo0N4C1BCez8f/ttnzLiYClNFQNcdqabrrF6+R4+7VGww3c5e"
          + "0syfB0VAcLHMrnAg0mIL1HNYergCAZMt8/uUwlmFvA6phejDCw== old";

  public static final String P256 =
      "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEwxZCXX"
          + "TslGvrkUBy1JfXJmlZYjm6ZyqnX6HCsf0rvGPew7UgNrouF50YDa6wCM+37OVPbUyqvARS03sEgx7x8="
          + " desk top";

  public static final String P384 =
      "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBHSiBBnl"
          + "MaynsquQkpjZA+o3s2DiP9e324Ac1KdVrs+nFGhgmX4xmK398KVCTbKRL3yfEzLHur/1Wy3rQJibjWQj"
          + "k3LNevNQXyUZjDMoFBIVz1iFp8MlF5niTYeclFh3ng== desk top";

  public static final String P521 =
      "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAGWbgwc"
          + "LiU/JMWvMns2O2nn5B0i6QTLLr0MgVCB4pMXWf7K5WmIOcdROl5jAC5wOGRlBrqO+ELjUFsrV5Jkxwg6"
          + "4ADzCW51efrjys+m4BMKc8N+okIdNILTrge+xPwW2eO7jkhEdrrOdU2/fhNYcxYiR+miZ6zqt1MymQsR"
          + "yNRyHZGbhQ== desk top";

  public static final String TOKEN_ED25519 =
      "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIGxizrfHV"
          + "od79DvIoCWPKxkyfP/kt2zeZ1YvaKRKehNaAAAABHNzaDo= yubi";

  public static final String TOKEN_P256 =
      "sk-ecdsa-sha2-nistp256@openssh.com AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNza"
          + "C5jb20AAAAIbmlzdHAyNTYAAABBBEwxZCXXTslGvrkUBy1JfXJmlZYjm6ZyqnX6HCsf0rvGPew7UgNro"
          + "uF50YDa6wCM+37OVPbUyqvARS03sEgx7x8AAAAEc3NoOg== yubi";

  public static final String DSA =
      "ssh-dss AAAAB3NzaC1kc3MAAACBAINNu04vETqlaqvJT8NImezHrUrPCzkl/F4NjduRzSRnG51wwLvn"
          + "gG1BPG0z+U/eboa3Yl3xtIbPWu6NypMeFUlkdEI7zCv7M5lKNMcL85c5Y26ch9JVs2jW0J5U1BLoKK3a"
          + "Gt/OVMpoku2eLA8h4fYi0/ym4sDHhvK//ZrgiyPbAAAAFQCGaqqc9lMqFOxLqQdwcCtiQpaPFQAAAIB0"
          + "mKAlc9YA5qxiip20ZY2BPef1Yq8S5sAYmGlACQ10n3gmM4+eBFUU0jiTnPtzJa0UPYds4kGoEvYtiVY9"
          + "1UOuk8RuE6uIOGOVU9v9t8MxwBSTraPOdCTCiuvhKopc6uPcc+tvKPmqn/czt7EzkVU16Tysy6rMj7Hz"
          + "J99AxvTvtQAAAIBeUbQu1qB3BMlcjWu2S3ajedLR3nQo+DwxsDUe3q60JvVTa9Be+llHp1/qyZKX2dA7"
          + "gvbFjtLfgHV3lKFrJq7IyjXZog2WQwLonHPGwJRmuaxL2owRnA4yx7JkOh84Ii3b4YgmD/3sRsWMkCze"
          + "woLxVwNpRl4/OeNP0My9/JcVGA== old";

  private TestKeys() {}
}
