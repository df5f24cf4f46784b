-- one keyed hash per reference: HMAC-SHA-256 (RFC 2104) in hexadecimal, null for null
-- The two padded keys are session variables, so that the key stands in no statement.
create or replace temp macro pseudonym(reference) as
    sha256(
        getvariable('pseudonym_outer_key')
        || unhex(sha256(getvariable('pseudonym_inner_key') || encode(reference)))
    )
