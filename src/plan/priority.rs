//! Which product to restart first (domain b.7): share of the money, need in a disaster, and how soon it hurts.

use std::cmp::Reverse;

use super::facts::Activity;

/// The priority of a product, 3 to 10: share 1–3, need 1–3 and urgency 1–4. What was not answered counts as the
/// least (1), so that silence never lifts a product above one that was answered.
pub fn priority(activity: &Activity<'_>) -> u8 {
    activity.share.unwrap_or(1) + activity.need.unwrap_or(1) + urgency(activity.stop_days)
}

/// The products with their priority, first to restart first; among equals in the owner's order.
pub fn ranked<'a>(activities: &[Activity<'a>]) -> Vec<(Activity<'a>, u8)> {
    let mut all: Vec<_> = activities.iter().map(|activity| (*activity, priority(activity))).collect();
    all.sort_by_key(|(_, priority)| Reverse(*priority));
    all
}

fn urgency(stop_days: Option<u32>) -> u8 {
    match stop_days {
        Some(0..=3) => 4,
        Some(4..=7) => 3,
        Some(8..=14) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{facts, sample};

    fn activity(share: Option<u8>, need: Option<u8>, stop_days: Option<u32>) -> Activity<'static> {
        Activity { id: "a", name: "Mats", share, need, stop_days, needs: &[] }
    }

    #[test]
    fn products_of_the_first_case() {
        let leitau = sample::leitau();
        let found: Vec<_> = ranked(&facts::activities(&leitau))
            .into_iter()
            .map(|(activity, priority)| (activity.id, priority))
            .collect();
        assert_eq!(found, [("mats", 8), ("baskets", 6), ("fans", 3)]);
    }

    #[test]
    fn the_range_is_three_to_ten() {
        assert_eq!(priority(&activity(Some(3), Some(3), Some(1))), 10);
        assert_eq!(priority(&activity(Some(1), Some(1), Some(60))), 3);
        assert_eq!(priority(&activity(None, None, None)), 3);
    }

    #[test]
    fn urgency_by_days() {
        let found: Vec<_> = [1, 3, 7, 14, 30, 60].into_iter().map(|days| urgency(Some(days))).collect();
        assert_eq!(found, [4, 4, 3, 2, 1, 1]);
    }

    #[test]
    fn equals_keep_the_owners_order() {
        let (mut first, mut second) = (activity(Some(2), None, Some(7)), activity(Some(2), None, Some(7)));
        (first.id, second.id) = ("z", "a");
        let order: Vec<_> = ranked(&[first, second]).iter().map(|(activity, _)| activity.id).collect();
        assert_eq!(order, ["z", "a"]);
    }
}
