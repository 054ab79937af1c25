"""How much the waiting of each list weighs, by whom lists have brought."""

from socap.collection.pace.list_weights import Brought, list_weights


def test_a_list_weighs_as_its_share_of_important_people_and_everybody_counts() -> None:
    weights = list_weights({("1", "reply"): Brought(100, 20), ("2", "reply"): Brought(900, 0)})
    assert weights["1", "reply"] > 3 and 0.5 < weights["2", "reply"] < 0.7


def test_a_list_that_brought_little_weighs_as_its_tweet_and_action_do() -> None:
    brought = {
        ("1", "quote"): Brought(50, 10),
        ("1", "reply"): Brought(300, 6),
        ("2", "quote"): Brought(1, 0),
        ("2", "reply"): Brought(300, 6),
        ("2", "retweet"): Brought(1000, 6),
    }
    weights = list_weights(brought)
    assert weights["2", "quote"] > weights["2", "reply"] > weights["2", "retweet"]


def test_without_important_people_all_weigh_the_same() -> None:
    weights = list_weights({("1", "reply"): Brought(5), ("2", "quote"): Brought()})
    assert set(weights.values()) == {1.0}
