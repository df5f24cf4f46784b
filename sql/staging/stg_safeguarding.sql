-- one row per referral
select
    referral_ref,

    parsed_date(referred_on) as referred_on,

    kind,

    extract_id,
    extract_line
from accepted_safeguarding
