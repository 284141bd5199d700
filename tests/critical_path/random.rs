//! Random networks against an independent calculation: the longest path, by trying every one.

use proptest::prelude::*;
use wem_report::plan::Calendar;
use wem_report::plan::network::{Activity, Course, Graph, Link, WorkingDays};
use wem_report::plan::period::{Duration, LapseLength, Unit};

const TODAY: i32 = 736_000;

fn days(count: u16) -> Option<LapseLength> {
    Some(LapseLength::Calendar(Duration {
        count,
        unit: Unit::Day,
    }))
}

#[derive(Debug, Clone)]
struct Network {
    lengths: Vec<u16>,
    /// From, to and lag; steps are numbered in an order that is none of the links'.
    links: Vec<(usize, usize, u16)>,
}

fn networks() -> impl Strategy<Value = Network> {
    (2..9usize).prop_flat_map(|count| {
        let lengths = prop::collection::vec(0..30u16, count);
        let order = Just((0..count).collect::<Vec<_>>()).prop_shuffle();
        let pairs = prop::collection::vec((0..count, 0..count, 0..10u16), 0..20);
        (lengths, order, pairs).prop_map(|(lengths, order, pairs)| {
            let links = pairs.into_iter().filter(|(a, b, _)| a != b);
            let links = links.map(|(a, b, lag)| (order[a.min(b)], order[a.max(b)], lag));
            let links = links.collect();
            Network { lengths, links }
        })
    })
}

impl Network {
    /// Returns the length of the longest way that ends before a step begins, by trying every one.
    fn before(&self, step: usize) -> i32 {
        let ways = self.links.iter().filter(|(_, to, _)| *to == step);
        let ways = ways.map(|(from, _, lag)| {
            self.before(*from) + i32::from(self.lengths[*from]) + i32::from(*lag)
        });
        ways.max().unwrap_or(0)
    }

    /// Returns the length of the longest way from the beginning of a step to that of the last one;
    /// nothing where no way leads there.
    fn until(&self, step: usize, last: usize) -> Option<i32> {
        if step == last {
            return Some(0);
        }
        let ways = self.links.iter().filter(|(from, _, _)| *from == step);
        let ways = ways.filter_map(|(_, to, lag)| {
            Some(i32::from(self.lengths[step]) + i32::from(*lag) + self.until(*to, last)?)
        });
        ways.max()
    }
}

proptest! {
    #[test]
    fn both_passes_find_the_longest_ways(network in networks(), slack in -20..20i32) {
        let calendar = WorkingDays::new(&Calendar::default());
        let activities = network.lengths.iter().map(|length| Activity {
            length: days(*length),
            course: Course::Ahead { not_before: None },
        });
        let links = network.links.iter().map(|(from, to, lag)| Link {
            from: *from,
            to: *to,
            lag: days(*lag),
            from_start: false,
        });
        let graph = Graph::new(&calendar, activities.collect(), links.collect()).expect("no ring");
        let earliest = graph.forward(TODAY);
        for last in 0..network.lengths.len() {
            prop_assert_eq!(earliest.lasting[last].start, TODAY + network.before(last));
            let aim = earliest.lasting[last].start + slack;
            let latest = graph.backward(last, aim);
            for (step, latest) in latest.iter().enumerate() {
                let expected = network.until(step, last).map(|way| aim - way);
                prop_assert_eq!(latest.map(|lasting| lasting.start), expected);
            }
            // The chain is one of the longest ways.
            let chain = graph.chain(&earliest, last);
            let length: i32 = chain
                .iter()
                .map(|link| network.links[*link])
                .map(|(from, _, lag)| i32::from(network.lengths[from]) + i32::from(lag))
                .sum();
            prop_assert_eq!(length, network.before(last));
        }
    }
}
