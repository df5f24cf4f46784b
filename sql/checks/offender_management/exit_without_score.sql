-- one row in all, where people left a cohort without a score
select
    'notes' as level,
    'a score for everyone who has left a cohort' as expected,
    format('none for {} people', count(*)) as got,
    'Ask the team for their exit scores: until then they are not in the mean' as todo
from offender_management
where has_left and exit_score is null
having count(*) > 0
