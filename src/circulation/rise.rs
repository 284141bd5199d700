//! What keeps its order when rows are moved.

/// Returns the places of a longest sequence of numbers that rises, in their order.
pub(crate) fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    // For each length, the place of the number that ends a rise of it lowest; and what was before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut rise = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(place) = next {
        rise.push(place);
        next = before[place];
    }
    rise.reverse();
    rise
}

#[cfg(test)]
mod tests {
    use super::longest_rise;

    #[test]
    fn the_fewest_that_stand_elsewhere_are_left_out() {
        let left = |numbers: &[usize]| {
            let rise = longest_rise(numbers);
            let all = 0..numbers.len();
            all.filter(|place| !rise.contains(place))
                .collect::<Vec<_>>()
        };
        assert_eq!(left(&[0, 1, 2]), Vec::<usize>::new());
        assert_eq!(left(&[0, 4, 1, 2, 3, 5]), [1]);
        assert_eq!(left(&[1, 2, 3, 0]), [3]);
        assert_eq!(left(&[]), Vec::<usize>::new());
    }
}
