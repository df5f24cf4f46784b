-- one row per referral
select
    referral_ref,

    referred_on,

    kind,

    extract_id,
    extract_line
from accepted_safeguarding
